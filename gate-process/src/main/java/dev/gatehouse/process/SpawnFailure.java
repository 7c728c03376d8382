package dev.gatehouse.process;

/**
 * Why a program could not be started.
 *
 * @param cause one sentence: what was found where
 * @param remedy one sentence: what to do about it
 */
public record SpawnFailure(Kind kind, String cause, String remedy) {

    /** What callers may tell apart. */
    public enum Kind {
        PROGRAM_NOT_FOUND,
        DIRECTORY_MISSING,
        DIRECTORY_NOT_A_DIRECTORY,
        NOT_EXECUTABLE,
        IS_A_DIRECTORY,
        INTERPRETER_MISSING,
        CRLF_SHEBANG,
        TOO_BIG,
        INVALID_ARGUMENT,
        WRONG_FORMAT,
        EMPTY_FILE,
        TEXT_BUSY,
        TOO_MANY_FILES,
        NO_RESOURCES,
        SYMLINK_LOOP,
        NAME_TOO_LONG,
        /** The JDK starts programs through a helper of its own, {@code lib/jspawnhelper}. */
        SPAWN_HELPER_MISSING,
        OTHER
    }
}
