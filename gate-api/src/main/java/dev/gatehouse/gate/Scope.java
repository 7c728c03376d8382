package dev.gatehouse.gate;

/** Which findings of a rule count. */
public enum Scope {
    /** Those on lines that the submission added or changed, and those without a line. */
    CHANGED,
    /** All. */
    ALL
}
