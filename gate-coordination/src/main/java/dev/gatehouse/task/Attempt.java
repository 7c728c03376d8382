package dev.gatehouse.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One try at a task.
 *
 * @param epoch its fencing number
 * @param number among the attempts that count, from 1; one that does not count shares it with its successor
 * @param worker the declared worker's name
 * @param base commit that it started from
 * @param assigned when
 * @param ended when the worker was known to have ended
 * @param outcome empty while the worker is at it
 * @param spent as far as known
 * @param session of the agent, if known
 * @param message what the worker said at the end, or why it failed
 * @param work what was handed in
 * @param judgement what the judge said last
 */
public record Attempt(
        long epoch,
        int number,
        String worker,
        String base,
        Instant assigned,
        Optional<Instant> ended,
        Optional<Outcome> outcome,
        Spent spent,
        Optional<String> session,
        String message,
        Optional<Work> work,
        Optional<Judgement> judgement) {

    static Attempt of(TaskEvent.Assigned event, Instant at) {
        return new Attempt(
                event.epoch(),
                event.attempt(),
                event.worker(),
                event.base(),
                at,
                Optional.empty(),
                Optional.empty(),
                Spent.NONE,
                event.session(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it counts against the limit on attempts; one that has not ended does. */
    public boolean isCounted() {
        return outcome.map(Outcome::isCounted).orElse(true);
    }

    Attempt spending(Spent more, Optional<String> itsSession) {
        return new Attempt(
                epoch,
                number,
                worker,
                base,
                assigned,
                ended,
                outcome,
                spent.atLeast(more),
                itsSession.or(() -> session),
                message,
                work,
                judgement);
    }

    Attempt ending(Outcome how, String said, Instant at) {
        return new Attempt(
                epoch,
                number,
                worker,
                base,
                assigned,
                Optional.of(at),
                Optional.of(how),
                spent,
                session,
                said,
                work,
                judgement);
    }

    Attempt submitting(Work handedIn) {
        return with(Optional.of(handedIn), judgement);
    }

    Attempt judging(Judgement said) {
        return with(work, Optional.of(said));
    }

    private Attempt with(Optional<Work> itsWork, Optional<Judgement> itsJudgement) {
        return new Attempt(
                epoch, number, worker, base, assigned, ended, outcome, spent, session, message, itsWork, itsJudgement);
    }

    /**
     * What an attempt handed in.
     *
     * @param commit that holds it
     * @param tree of that commit
     * @param claim what the worker says of it; no evidence
     */
    public record Work(String commit, String tree, String claim) {}

    /**
     * What the judge said of it.
     *
     * @param verdict its id
     * @param findings keys of the findings that stand in the way, sorted
     */
    public record Judgement(String verdict, dev.gatehouse.verdict.Decision decision, List<String> findings) {
        public Judgement {
            findings = List.copyOf(findings);
        }
    }
}
