package dev.gatehouse.process;

import java.util.OptionalInt;

/** How a run ended: by itself, by its time limit, by request, or before it began. */
public sealed interface Ending {

    /** The program ended by itself (or was killed by somebody else) with this exit code. */
    record Exited(int code) implements Ending {

        private static final int SIGNAL_BASE = 128;
        private static final int LAST_SIGNAL = 64;

        /** The signal that 128+n stands for. A program may also exit with such a code: 137 is KILL or {@code exit 137}. */
        public OptionalInt signal() {
            int signal = code - SIGNAL_BASE;
            return signal > 0 && signal <= LAST_SIGNAL ? OptionalInt.of(signal) : OptionalInt.empty();
        }
    }

    /** The time limit passed; the whole tree was ended, by TERM or after the grace by KILL. */
    record TimedOut() implements Ending {}

    /**
     * The owner of a conversation ended it: {@link Conversation#terminate}.
     *
     * @param code what the program exited with all the same, 143 for one that TERM ended and 137 for one that was killed;
     *     -1 when a kernel wouldn't let go of it
     */
    record Terminated(int code) implements Ending {}

    /** No program ran. */
    record NotStarted(SpawnFailure failure) implements Ending {}
}
