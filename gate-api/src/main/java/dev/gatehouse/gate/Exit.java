package dev.gatehouse.gate;

/** How a process ended. */
public sealed interface Exit {
    /** Whether it ended by itself with exit code 0. */
    default boolean isSuccess() {
        return this instanceof Code code && code.value() == 0;
    }

    /**
     * It ended with an exit code. A process killed by signal n shows as 128 + n, as one that chose that code does.
     *
     * @param value the exit code
     */
    record Code(int value) implements Exit {}

    /** The time limit passed; the whole tree was ended. */
    record TimedOut() implements Exit {}

    /**
     * It never ran.
     *
     * @param cause why, in one line
     * @param remedy what to do about it
     */
    record NotStarted(String cause, String remedy) implements Exit {}
}
