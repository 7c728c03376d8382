package dev.gatehouse.git;

import java.util.Optional;

/**
 * What submissions are to be merged into.
 *
 * @param url where the ref is read: a remote URL or the path of another repository; empty for the judged repository
 *     itself, whose refs its worker can move
 * @param ref full name of the ref there, such as {@code refs/heads/main}
 */
public record Target(Optional<String> url, String ref) {

    /** @throws IllegalArgumentException unless the ref is a full name */
    public Target {
        if (!ref.startsWith("refs/")) {
            throw new IllegalArgumentException("'" + ref + "' is not a full ref name such as refs/heads/main");
        }
    }

    /** A ref of the judged repository. */
    public static Target local(String ref) {
        return new Target(Optional.empty(), ref);
    }

    /** A ref of another repository. */
    public static Target at(String url, String ref) {
        return new Target(Optional.of(url), ref);
    }

    @Override
    public String toString() {
        return url.map(place -> ref + " of " + place).orElse(ref);
    }
}
