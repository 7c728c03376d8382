package dev.gatehouse.verdict;

/** How much a rule's findings weigh. */
public enum Level {
    /** A finding rejects the submission. */
    BLOCK,
    /** A finding is shown and rejects nothing. */
    REPORT,
    /** Findings are dropped. */
    OFF
}
