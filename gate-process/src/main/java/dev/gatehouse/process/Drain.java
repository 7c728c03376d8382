package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;

/** What is done with one output stream of a child, on a thread of its own. */
interface Drain {

    /** Reads; what it leaves is discarded. An exception means that the program may be ended. */
    void drain(InputStream output) throws IOException;

    /** Whether draining output that has ended takes no time worth speaking of, so that the waiting thread may do it. */
    default boolean isBrief() {
        return false;
    }

    /** Hands all pieces to the sinks in turn. */
    static Drain into(Sink... sinks) {
        return new Pouring(sinks);
    }

    /** A class and no lambda, as everywhere on the way of a single command: the first lambda costs a cold JVM 10 ms. */
    final class Pouring implements Drain {

        private final Sink[] sinks;

        private Pouring(Sink[] sinks) {
            this.sinks = sinks;
        }

        @Override
        public boolean isBrief() {
            return true;
        }

        @Override
        public void drain(InputStream output) throws IOException {
            byte[] buffer = new byte[Pump.BUFFER];
            for (int count; (count = output.read(buffer)) >= 0; ) {
                for (Sink sink : sinks) {
                    sink.accept(buffer, count);
                }
            }
        }
    }
}
