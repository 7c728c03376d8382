package dev.gatehouse.verdict;

/** What a gate's result does to the verdict. */
public enum Mode {
    /** A failure rejects, a lack of proof makes the verdict inconclusive. */
    BLOCKING,
    /** The result is shown only. */
    ADVISORY
}
