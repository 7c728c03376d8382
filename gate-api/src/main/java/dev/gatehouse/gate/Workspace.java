package dev.gatehouse.gate;

/** How a gate uses the workspace. */
public enum Workspace {
    /** Not at all: it reads contents and changes only. */
    NONE,
    /** It runs in the tree, beside gates that hold other locks. */
    SHARED,
    /** Nothing else may run meanwhile, as for timing. */
    ALONE
}
