package dev.gatehouse.verdict;

/** The three things that a verdict can say. */
public enum Decision {
    /** Every blocking gate of the policy was proven and passed. */
    ACCEPTED,
    /** A blocking gate failed. */
    REJECTED,
    /** Something that had to be proven was not, not every gate was asked for, or a person has to decide. */
    INCONCLUSIVE
}
