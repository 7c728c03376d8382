package dev.gatehouse.verdict;

/** Whether the submission brought a finding or found it there. */
public enum FindingState {
    /** Not on the base. */
    NEW,
    /** The same gate reports the same key on the base: not the worker's doing. */
    EXISTING
}
