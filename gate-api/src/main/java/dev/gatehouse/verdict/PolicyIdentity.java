package dev.gatehouse.verdict;

/**
 * Which policy was applied.
 *
 * @param source where it was read, such as {@code refs/remotes/origin/main@1f2e…:gate.yaml}, or {@code tree} for a
 *     preview with the judged tree's own policy
 * @param digest SHA-256 of its text, hexadecimal
 */
public record PolicyIdentity(String source, String digest) {
    /** The {@link #source} of a policy that the judged tree brought itself. */
    public static final String TREE = "tree";

    /** Whether the judged tree brought the policy itself, so that the verdict is a preview. */
    public boolean fromTree() {
        return source.equals(TREE);
    }
}
