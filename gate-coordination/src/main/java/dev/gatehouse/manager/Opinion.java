package dev.gatehouse.manager;

/**
 * What a verdict means for an attempt.
 *
 * @param kind what follows
 * @param ruling the verdict it is drawn from
 * @param cause why, in one line; empty for an acceptance
 */
record Opinion(Kind kind, Ruling ruling, String cause) {
    /** What follows. */
    enum Kind {
        /** It may be let out. */
        ACCEPT,
        /** The worker is told, and tries again. */
        REJECT,
        /** A person's approval is what is missing. */
        ASK_PERSON,
        /** Gates could not do their work for reasons beside the submission. */
        RETRY_GATES
    }
}
