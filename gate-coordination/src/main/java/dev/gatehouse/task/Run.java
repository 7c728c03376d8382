package dev.gatehouse.task;

import dev.gatehouse.task.RunEvent.Approved;
import dev.gatehouse.task.RunEvent.Ended;
import dev.gatehouse.task.RunEvent.Ending;
import dev.gatehouse.task.RunEvent.Planned;
import dev.gatehouse.task.RunEvent.Resumed;
import dev.gatehouse.task.RunEvent.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as its events make it. Immutable.
 *
 * @param spec what it was started with
 * @param state where it stands
 * @param since when it came into that state, or was resumed
 * @param approvedBy who let it start
 * @param manager the last that took it up
 * @param started when the first manager began
 * @param paused how long no manager was at it, as far as known
 * @param ending how it ended last
 * @param reason why it ended, for people
 */
public record Run(
        RunSpec spec,
        RunState state,
        Instant since,
        Optional<String> approvedBy,
        Optional<String> manager,
        Optional<Instant> started,
        Duration paused,
        Optional<Ending> ending,
        String reason) {

    /**
     * The run after one more event.
     *
     * @param before null before the first event
     * @throws IllegalStateException if that may not happen to such a run
     */
    public static Run after(@Nullable Run before, RunEvent event, Instant at) {
        if (before == null) {
            if (event instanceof Planned planned) {
                return new Run(
                        planned.spec(),
                        RunState.PLANNED,
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        Optional.empty(),
                        "");
            }
            throw new IllegalStateException("a run cannot begin with " + event);
        }
        if (!before.allows(event)) {
            throw new IllegalStateException("the run " + before.spec().id() + " is "
                    + before.state().word() + ", where this cannot happen: " + event);
        }
        return before.and(event, at);
    }

    /** How long managers have been at it until now. */
    public Duration active(Instant now) {
        return started.map(from ->
                        Duration.between(from, ending.isPresent() ? since : now).minus(paused))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
    }

    /**
     * Why the run has to end, if it has to. Pure.
     *
     * @param spent by all of its tasks
     */
    public Optional<String> limitReached(Instant now, Spent spent) {
        RunLimits limits = spec.limits();
        if (active(now).compareTo(limits.wallClock()) >= 0) {
            return Optional.of("the run took " + active(now) + " of " + limits.wallClock());
        }
        if (spent.dollars().compareTo(limits.dollars()) >= 0) {
            return Optional.of(spent.dollars() + " of the run's " + limits.dollars() + " are spent");
        }
        return spent.tokens() >= limits.tokens()
                ? Optional.of(spent.tokens() + " of the run's " + limits.tokens() + " tokens are spent")
                : Optional.empty();
    }

    /** The table of legal transitions: which event may happen in which state. */
    boolean allows(RunEvent event) {
        return switch (state) {
            case PLANNED ->
                event instanceof Approved
                        || event instanceof Ended
                        || (event instanceof Started && !spec.needsApproval());
            case APPROVED -> event instanceof Started || event instanceof Ended;
            case RUNNING -> event instanceof Resumed || event instanceof Ended;
            case ENDED -> event instanceof Resumed && started.isPresent();
        };
    }

    private Run and(RunEvent event, Instant at) {
        if (event instanceof Approved approved) {
            return new Run(
                    spec, RunState.APPROVED, at, Optional.of(approved.by()), manager, started, paused, ending, reason);
        }
        if (event instanceof Started begun) {
            return running(begun.manager(), at, Duration.ZERO, Optional.of(at));
        }
        if (event instanceof Resumed resumed) {
            return running(resumed.manager(), at, paused.plus(resumed.paused()), started);
        }
        Ended ended = (Ended) event;
        return new Run(
                spec,
                RunState.ENDED,
                at,
                approvedBy,
                manager,
                started,
                paused,
                Optional.of(ended.ending()),
                ended.reason());
    }

    private Run running(String by, Instant at, Duration pausedInAll, Optional<Instant> from) {
        return new Run(
                spec, RunState.RUNNING, at, approvedBy, Optional.of(by), from, pausedInAll, Optional.empty(), "");
    }
}
