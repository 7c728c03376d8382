package dev.gatehouse.transport;

import java.time.Instant;
import java.time.InstantSource;

/** Time as a transport sees it: what time it is, and being called when a time has come. Tests bring one of their own. */
public interface AlarmClock extends InstantSource {
    /**
     * Calls the action once, when that time has come or soon after, and never from within this call.
     *
     * @param action short; it runs on a thread of the clock
     */
    Alarm at(Instant when, Runnable action);

    /** Something that will be called. */
    interface Alarm {
        /** The action is not called any more, unless it is being called right now. */
        void cancel();
    }
}
