package dev.gatehouse.submission;

/** The two trees of a comparison. */
public enum Side {
    /** The tree of the base commit: what was there before. */
    BASE,
    /** The submitted tree. */
    HEAD
}
