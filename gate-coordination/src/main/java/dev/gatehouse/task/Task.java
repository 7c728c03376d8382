package dev.gatehouse.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as its events make it: a fold over them, with nothing added. Immutable.
 *
 * @param spec what is to be done
 * @param state where it stands
 * @param since when it came into that state
 * @param epoch fencing number of the last assignment, 0 before the first; only its results are applied
 * @param attempts all of them, oldest first
 * @param forgiven how many of the attempts lie before the last replay, and count against no limit
 * @param gateRetries how often the current work was judged again because gates could not do theirs
 * @param judging what the judge has been given, until the consequence is drawn
 * @param intent the move of a ref that may or may not have happened; present in {@link TaskState#ACCEPTING}
 * @param feedback what the next attempt is to be told
 * @param notBefore when the next attempt may begin, where it has to wait
 * @param waitsFor names of tasks that it is blocked on
 * @param approvals digests that persons have approved, for the work at hand
 * @param reason why it stands where it stands, for people; empty where the state says it all
 * @param question what a person is asked; in {@link TaskState#NEEDS_PERSON}
 */
public record Task(
        TaskSpec spec,
        TaskState state,
        Instant since,
        long epoch,
        List<Attempt> attempts,
        int forgiven,
        int gateRetries,
        Optional<Judging> judging,
        Optional<Intent> intent,
        Optional<String> feedback,
        Optional<Instant> notBefore,
        List<String> waitsFor,
        List<String> approvals,
        String reason,
        Optional<String> question) {

    public Task {
        attempts = List.copyOf(attempts);
        waitsFor = List.copyOf(waitsFor);
        approvals = List.copyOf(approvals);
    }

    /**
     * The task after one more event.
     *
     * @param before null before the first event
     * @param at when it happened
     * @throws IllegalStateException if the table of {@link Transitions} does not allow it: the journal was not written
     *     by us, or by a newer version
     */
    public static Task after(@Nullable Task before, TaskEvent event, Instant at) {
        return Fold.after(before, event, at);
    }

    public TaskId id() {
        return spec.id();
    }

    /** The current or last attempt; empty before the first assignment. */
    public Optional<Attempt> attempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The attempts that count against limits: those since the last replay, if there was one. */
    public List<Attempt> live() {
        return attempts.subList(forgiven, attempts.size());
    }

    /** What all attempts have cost, late results and those before a replay included. */
    public Spent spent() {
        return sum(attempts);
    }

    /** What the attempts that count against limits have cost. */
    public Spent spentLive() {
        return sum(live());
    }

    /** The agent's session that the next attempt by the same worker may take up. */
    public Optional<String> session() {
        return attempt().flatMap(Attempt::session);
    }

    /** Whether the task may go on, and if not, why it has to be given up. Pure. */
    public Prospect prospect() {
        return Prospect.of(this);
    }

    /** Whether the work at hand may be judged again when gates could not do theirs. Pure. */
    public boolean mayRetryGates() {
        return gateRetries < spec.limits().gateRetries();
    }

    /** The number that the next attempt has among those that count. */
    int nextNumber() {
        return 1 + (int) live().stream().filter(Attempt::isCounted).count();
    }

    /** Whether the worker has ended and said that it is done, and its work was not collected yet. */
    boolean isCompleted() {
        return state == TaskState.RUNNING
                && attempt()
                        .flatMap(Attempt::outcome)
                        .filter(Outcome.COMPLETED::equals)
                        .isPresent();
    }

    private static Spent sum(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::spent).reduce(Spent.NONE, Spent::plus);
    }

    /**
     * What the judge has been given.
     *
     * @param commit what is judged
     * @param tree of that commit
     * @param base what it is compared with
     * @param judgement what it said, once it has
     */
    public record Judging(String commit, String tree, String base, Optional<Attempt.Judgement> judgement) {}

    /**
     * The move of a ref, by compare-and-swap.
     *
     * @param commit where to
     * @param ref in full
     * @param expectedTip where it has to stand before
     */
    public record Intent(String commit, String ref, String expectedTip) {}
}
