package dev.gatehouse.verdict;

/**
 * How much of the policy a verdict covers.
 *
 * @param name {@code full}, the name of a tier, or {@code partial}
 * @param complete whether every gate of the policy was selected; an incomplete verdict informs, and neither accepts nor
 *     attests
 */
public record Coverage(String name, boolean complete) {
    /** Every gate of the policy. */
    public static final Coverage FULL = new Coverage("full", true);

    /** A hand-picked selection. */
    public static final Coverage PARTIAL = new Coverage("partial", false);

    /** A tier that leaves gates out. */
    public static Coverage tier(String name) {
        return new Coverage(name, false);
    }
}
