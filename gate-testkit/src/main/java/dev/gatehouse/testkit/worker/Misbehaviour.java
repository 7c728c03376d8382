package dev.gatehouse.testkit.worker;

/** What a worker can do wrong. Each is done once, in the middle of its work; what the worker does afterwards is said here. */
public enum Misbehaviour {
    /** Reads nothing, not even its task, and stays. */
    NEVER_READS_INPUT,
    /** Writes lines that are no messages to standard output, for ever. */
    FLOODS_OUTPUT,
    /** Writes to standard error for ever. */
    FLOODS_ERROR,
    /** Writes one line of 100 MB, then a result. */
    HUGE_LINE,
    /** Writes bytes that are no UTF-8 within a message, then a result. */
    INVALID_UTF8,
    /** Writes NUL characters between messages, then a result. */
    NUL_BYTES,
    /** Writes terminal sequences and workflow commands, in lines of their own and in its result. */
    ESCAPE_SEQUENCES,
    /** Writes half a message and ends with 0. */
    TRUNCATED_JSON,
    /** Ends with 0, its output cut at 65,536 bytes within the result. */
    CUT_OUTPUT,
    /** Writes a message nested 100,000 levels deep, then a result. */
    DEEP_NESTING,
    /** Ends with 0 and no result. */
    EXITS_WITHOUT_RESULT,
    /** Ends with 3 and no result. */
    CRASHES,
    /** Kills itself with KILL. */
    KILLS_ITSELF,
    /** Gives its result and ends with 1. */
    FAILS_AFTER_RESULT,
    /** Gives its result and stays. */
    NEVER_EXITS,
    /** Gives its result, stays, and ignores TERM. */
    NEVER_EXITS_AND_IGNORES_TERM,
    /** Says what it is doing, and then nothing more. */
    STOPS_MID_STREAM,
    /** The same, and ignores TERM. */
    IGNORES_TERM,
    /** Closes its standard output and stays. */
    CLOSES_OUTPUT,
    /** Writes one character a moment, without ever ending the line. */
    DRIPS,
    /** Shows that it is alive for ever, and does nothing. */
    HEARTBEATS_ONLY,
    /** Leaves a child that holds its pipes, then gives its result and ends. */
    LEAVES_CHILD_WITH_PIPES,
    /** Leaves a grandchild in a session of its own whose parent has gone, then gives its result and ends. */
    DOUBLE_FORKS,
    /** Starts 30 children that stay, then gives its result and ends. */
    FORK_STORM,
    /** Leaves a child with a zombie of its own, then gives its result and ends. */
    LEAVES_ZOMBIE,
    /** Gives its result twice. */
    DUPLICATES_RESULT,
    /** Gives a result of an older epoch, and none of its own. */
    ANSWERS_OLDER_EPOCH,
    /** Gives a result of another task, and none of its own. */
    ANSWERS_OTHER_TASK,
    /** Gives messages of unknown types and with unknown fields, then a result. */
    UNKNOWN_MESSAGES,
    /** Leaves out what a message needs. */
    MISSING_FIELDS,
    /** Chooses a version of the protocol that it wasn't offered. */
    WRONG_VERSION,
    /** Speaks of a task before it has said hello. */
    SPEAKS_BEFORE_HELLO,
    /** Goes on working when it is told to stop. */
    IGNORES_CANCEL,
    /** Answers that it is done when it is told to stop. */
    COMPLETES_WHEN_CANCELLED,
    /** Its provider answers 529 again and again; then it gives up. */
    OVERLOADED_PROVIDER,
    /** Its account's rate is used up; then it gives up. */
    RATE_LIMITED,
    /** A call to its provider fails in a way that claims to be a success. */
    ERROR_CALLED_SUCCESS,
    /** Tells of times that lie far in the past and far in the future, then gives its result. */
    CLOCK_JUMPS,
    /** Spends a thousand dollars and a hundred million tokens, says so and goes on. */
    OVERSPENDS,
    /** Tells of money and tokens that are no numbers anybody spends, then gives its result. */
    ABSURD_USAGE,
    /** Takes 96 MiB of memory and keeps them. */
    GROWS_MEMORY,
    /** Doesn't know the session that it is to resume. */
    STALE_SESSION,
    /** Refuses to run as root, as some agents do that may do everything. */
    REFUSES_ROOT,
    /** Asks for a permission and waits for the answer, which it repeats in its result. */
    ASKS_PERMISSION,

    /** Writes a file beside its work tree, then gives its result. */
    WRITES_OUTSIDE,
    /** Leaves a symbolic link out of its work tree, then gives its result. */
    LINKS_OUTSIDE,
    /** Switches all gates off in {@code gate.yaml}, then gives its result. */
    EDITS_POLICY,
    /** Deletes {@code .git}, then gives its result. */
    DELETES_GIT,
    /** Leaves hooks and settings in {@code .git} that run a program, then gives its result. */
    POISONS_GIT,
    /** Moves the branches of its repository, then gives its result. */
    MOVES_REFS,
    /** Writes 64 MiB into its work tree, then gives its result. */
    FILLS_DISK,
    /** Fills its work tree with 5,000 files, then gives its result. */
    FILLS_INODES,
    /** Changes nothing and says that it is done. */
    CLAIMS_WITHOUT_WORK,
    /** Leaves a failing test, and says that all tests pass. */
    CLAIMS_WITH_FAILING_TEST,
    /** Leaves a process that goes on writing into the work tree after the result. */
    WORKS_ON_AFTER_RESULT
}
