package dev.gatehouse.task;

/** The kinds of things that happen to a task; {@link Transitions} says which may happen when. */
public enum EventKind {
    /** See {@link TaskEvent.Planned}. */
    PLANNED("task-planned"),
    /** See {@link TaskEvent.Blocked}. */
    BLOCKED("task-blocked"),
    /** See {@link TaskEvent.Unblocked}. */
    UNBLOCKED("task-unblocked"),
    /** See {@link TaskEvent.Readied}. */
    READIED("task-readied"),
    /** See {@link TaskEvent.Assigned}. */
    ASSIGNED("task-assigned"),
    /** See {@link TaskEvent.Started}. */
    STARTED("attempt-started"),
    /** See {@link TaskEvent.Progressed}. */
    PROGRESSED("attempt-progressed"),
    /** See {@link TaskEvent.AttemptCompleted}. */
    ATTEMPT_COMPLETED("attempt-completed"),
    /** See {@link TaskEvent.AttemptFailed}. */
    ATTEMPT_FAILED("attempt-failed"),
    /** See {@link TaskEvent.Submitted}. */
    SUBMITTED("task-submitted"),
    /** See {@link TaskEvent.JudgingStarted}. */
    JUDGING_STARTED("judging-started"),
    /** See {@link TaskEvent.Judged}. */
    JUDGED("task-judged"),
    /** See {@link TaskEvent.GateInfrastructure}. */
    GATE_INFRASTRUCTURE("gate-infrastructure"),
    /** See {@link TaskEvent.Rejected}. */
    REJECTED("task-rejected"),
    /** See {@link TaskEvent.AcceptIntended}. */
    ACCEPT_INTENDED("accept-intended"),
    /** See {@link TaskEvent.AcceptAbandoned}. */
    ACCEPT_ABANDONED("accept-abandoned"),
    /** See {@link TaskEvent.Accepted}. */
    ACCEPTED("task-accepted"),
    /** See {@link TaskEvent.PersonAsked}. */
    PERSON_ASKED("person-asked"),
    /** See {@link TaskEvent.Approved}. */
    APPROVED("person-approved"),
    /** See {@link TaskEvent.Answered}. */
    ANSWERED("person-answered"),
    /** See {@link TaskEvent.DeadLettered}. */
    DEAD_LETTERED("task-dead-lettered"),
    /** See {@link TaskEvent.Replayed}. */
    REPLAYED("task-replayed"),
    /** See {@link TaskEvent.Cancelled}. */
    CANCELLED("task-cancelled"),
    /** See {@link TaskEvent.LateResult}. */
    LATE_RESULT("late-result");

    private final String wire;

    EventKind(String wire) {
        this.wire = wire;
    }

    /** The type under which the journal holds such events. */
    public String wire() {
        return wire;
    }
}
