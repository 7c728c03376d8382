package dev.gatehouse.task;

import dev.gatehouse.verdict.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a task. Anybody may read events; only a {@link TaskCommand} that {@link Transitions}
 * allows gets one into the journal. Immutable. Texts of workers and gates in them are data, never instructions.
 */
public sealed interface TaskEvent {
    /** What kind of thing happened. */
    EventKind kind();

    /** Something that happened to an attempt, which its epoch names. */
    sealed interface OfAttempt extends TaskEvent {
        /** The fencing number of the assignment; the task's highest is the only one whose results are applied. */
        long epoch();
    }

    /** The task is known. */
    record Planned(TaskSpec spec) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.PLANNED;
        }
    }

    /**
     * The task waits for others.
     *
     * @param on names of tasks that are not accepted yet
     */
    record Blocked(List<String> on) implements TaskEvent {
        public Blocked {
            on = List.copyOf(on);
        }

        @Override
        public EventKind kind() {
            return EventKind.BLOCKED;
        }
    }

    /** All that the task needs is accepted. */
    record Unblocked() implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.UNBLOCKED;
        }
    }

    /**
     * The task may be assigned.
     *
     * @param notBefore when the next attempt may begin, where it has to wait
     */
    record Readied(Optional<Instant> notBefore) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.READIED;
        }
    }

    /**
     * A worker was chosen, and nobody before it may hand in results any more.
     *
     * @param attempt its number among those that count, from 1
     * @param epoch rises with every assignment of the task
     * @param worker the declared worker's name
     * @param base commit that the attempt starts from
     * @param session of the agent, if one is taken up again
     */
    record Assigned(int attempt, long epoch, String worker, String base, Optional<String> session)
            implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ASSIGNED;
        }
    }

    /** The worker has begun. */
    record Started(long epoch) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.STARTED;
        }
    }

    /**
     * What the attempt has cost so far, so that a crash forgets little.
     *
     * @param spent since the attempt began
     * @param session of the agent, once it is known
     */
    record Progressed(long epoch, Spent spent, Optional<String> session) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.PROGRESSED;
        }
    }

    /**
     * The worker says that it is done; its work is still to be collected.
     *
     * @param spent by the whole attempt
     * @param message what it says
     */
    record AttemptCompleted(long epoch, Spent spent, Optional<String> session, String message) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ATTEMPT_COMPLETED;
        }
    }

    /**
     * The attempt ended without work to be judged.
     *
     * @param outcome any but {@link Outcome#COMPLETED}
     * @param spent by the whole attempt
     * @param message cause and evidence
     */
    record AttemptFailed(long epoch, Outcome outcome, Spent spent, Optional<String> session, String message)
            implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ATTEMPT_FAILED;
        }
    }

    /**
     * The attempt's work is in the repository.
     *
     * @param commit that holds it
     * @param tree of that commit
     * @param claim what the worker says of it; no evidence
     */
    record Submitted(long epoch, String commit, String tree, String claim) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.SUBMITTED;
        }
    }

    /**
     * The judge was given the work, as handed in or merged with what was accepted meanwhile.
     *
     * @param commit what is judged
     * @param tree of that commit
     * @param base what it is compared with
     */
    record JudgingStarted(long epoch, String commit, String tree, String base) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.JUDGING_STARTED;
        }
    }

    /**
     * The judge has answered.
     *
     * @param verdict its id
     * @param findings keys of the findings that stand in the way, sorted
     * @param feedback what the next attempt is to be told
     */
    record Judged(long epoch, String verdict, Decision decision, List<String> findings, String feedback)
            implements OfAttempt {
        public Judged {
            findings = findings.stream().sorted().distinct().toList();
        }

        @Override
        public EventKind kind() {
            return EventKind.JUDGED;
        }
    }

    /**
     * Gates could not do their work for a reason beside the submission; it is judged again, and no attempt is counted.
     *
     * @param retry its number for this attempt, from 1
     */
    record GateInfrastructure(long epoch, int retry, String cause) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.GATE_INFRASTRUCTURE;
        }
    }

    /**
     * The attempt's work is not wanted.
     *
     * @param feedback what the next attempt is to be told, instead of the judge's feedback
     */
    record Rejected(long epoch, String reason, Optional<String> feedback) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.REJECTED;
        }
    }

    /**
     * A ref is about to be moved, by compare-and-swap.
     *
     * @param commit where to
     * @param ref in full
     * @param expectedTip where it has to stand now
     */
    record AcceptIntended(long epoch, String commit, String ref, String expectedTip) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ACCEPT_INTENDED;
        }
    }

    /**
     * The ref was not moved; the work has to be judged on what is there now.
     *
     * @param tip where the ref stands
     */
    record AcceptAbandoned(long epoch, String tip, String reason) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ACCEPT_ABANDONED;
        }
    }

    /**
     * The ref has moved: the work is out.
     *
     * @param tip the commit it stands at
     */
    record Accepted(long epoch, String tip) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }
    }

    /**
     * The task cannot go on without a person.
     *
     * @param evidence why, by the worker or the judge
     */
    record PersonAsked(String question, String evidence) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.PERSON_ASKED;
        }
    }

    /**
     * A person let exactly this through; the work is judged again with that approval.
     *
     * @param by who
     * @param what digest of the change that is approved
     */
    record Approved(String by, String what) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPROVED;
        }
    }

    /**
     * A person has answered; the next attempt is told.
     *
     * @param by who
     */
    record Answered(String by, String answer) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.ANSWERED;
        }
    }

    /** The task is given up, and kept. */
    record DeadLettered(String reason) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.DEAD_LETTERED;
        }
    }

    /**
     * A dead letter is tried once more, with limits counted anew.
     *
     * @param by who wants it
     * @param note what the next attempt is to be told; empty for what the last feedback said
     */
    record Replayed(String by, String note) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.REPLAYED;
        }
    }

    /** The task is called off, or its dead letter thrown away. */
    record Cancelled(String by, String reason) implements TaskEvent {
        @Override
        public EventKind kind() {
            return EventKind.CANCELLED;
        }
    }

    /**
     * A result came from an attempt that no longer holds the task. Nothing of it is applied; what it cost is counted,
     * because it was spent.
     *
     * @param commit of work that came with it, kept for people to look at
     */
    record LateResult(long epoch, Outcome outcome, Spent spent, Optional<String> commit) implements OfAttempt {
        @Override
        public EventKind kind() {
            return EventKind.LATE_RESULT;
        }
    }
}
