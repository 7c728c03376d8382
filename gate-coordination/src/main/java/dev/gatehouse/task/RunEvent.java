package dev.gatehouse.task;

import java.time.Duration;

/** Something that happened to a run as a whole; only a {@link RunCommand} gets one into the journal. Immutable. */
public sealed interface RunEvent {
    /** The run is known. */
    record Planned(RunSpec spec) implements RunEvent {}

    /**
     * A person let it start.
     *
     * @param by who
     */
    record Approved(String by) implements RunEvent {}

    /**
     * A manager has begun.
     *
     * @param manager host, process id and start time, so that a later manager can tell whether it is still alive
     */
    record Started(String manager) implements RunEvent {}

    /**
     * A manager has taken it up again.
     *
     * @param manager as for {@link Started}
     * @param paused how long no manager was at it
     */
    record Resumed(String manager, Duration paused) implements RunEvent {}

    /** The manager has finished. */
    record Ended(Ending ending, String reason) implements RunEvent {}

    /** How a run can end. */
    enum Ending {
        /** Every task is accepted. */
        COMPLETED,
        /** Some task is given up, cancelled, blocked or waits for a person. */
        INCOMPLETE,
        /** One of the run's limits was reached. */
        LIMIT,
        /** Called off. */
        CANCELLED
    }
}
