package dev.gatehouse.manager;

import dev.gatehouse.git.Exchange;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Task;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The integration branch, and the commits that are made for it. Nothing of it is moved but by
 * {@link #advance}, one at a time: who integrates holds {@link Setting#integrating()}.
 */
final class Trunk {
    private final Exchange exchange;
    private final String ref;
    private final ObjectId origin;

    /**
     * The branch of a run.
     *
     * @param ref in full
     * @param origin where it begins if it does not exist
     */
    Trunk(Exchange exchange, String ref, ObjectId origin) {
        this.exchange = exchange;
        this.ref = ref;
        this.origin = origin;
    }

    String ref() {
        return ref;
    }

    /** Makes the branch if there is none, and brings it up to where the run begins if it only lags behind. */
    void begin() throws IOException, InterruptedException {
        Optional<ObjectId> tip = exchange.tip(ref);
        if (tip.isEmpty() || !tip.get().equals(origin) && exchange.isAncestor(tip.get(), origin)) {
            exchange.advance(ref, tip, origin);
        }
    }

    ObjectId tip() throws IOException, InterruptedException {
        return exchange.tip(ref).orElse(origin);
    }

    boolean holds(ObjectId commit) throws IOException, InterruptedException {
        ObjectId tip = tip();
        return tip.equals(commit) || exchange.isAncestor(commit, tip);
    }

    /** Compare and swap. */
    boolean advance(ObjectId from, ObjectId to) throws IOException, InterruptedException {
        return exchange.advance(ref, Optional.of(from), to);
    }

    /** What the next attempt starts from: the tip, with the task's last work merged in. */
    Departure departure(Task task) throws IOException, InterruptedException {
        ObjectId tip = tip();
        Optional<Attempt.Work> last = Works.last(task);
        if (last.isEmpty()) {
            return new Departure(tip, tip, List.of());
        }
        ObjectId work = new ObjectId(last.get().commit());
        if (exchange.isAncestor(tip, work)) {
            return new Departure(tip, work, List.of());
        }
        Exchange.Merge merge = exchange.merge(tip, work);
        ObjectId start = exchange.commit(merge.tree(), List.of(tip), "Work so far\n", task.since());
        return new Departure(tip, start, merge.conflicts());
    }

    /** The work on top of the tip; the work itself where the tip has not moved since. */
    Candidate candidate(Task task, Attempt attempt, Attempt.Work work, Instant now)
            throws IOException, InterruptedException {
        ObjectId tip = tip();
        ObjectId commit = new ObjectId(work.commit());
        if (attempt.base().equals(tip.hex())) {
            return new Candidate(commit, new ObjectId(work.tree()), tip, List.of());
        }
        Exchange.Merge merge = exchange.merge(tip, commit);
        if (!merge.isClean()) {
            return new Candidate(commit, merge.tree(), tip, merge.conflicts());
        }
        ObjectId merged = exchange.commit(merge.tree(), List.of(tip, commit), Trailers.merge(task, attempt), now);
        exchange.keep(Works.name(task.id(), attempt.epoch()), merged);
        return new Candidate(merged, merge.tree(), tip, List.of());
    }

    /**
     * What would become of the branch.
     *
     * @param conflicts files that do not go together with the tip; nothing can be judged then
     */
    record Candidate(ObjectId commit, ObjectId tree, ObjectId tip, List<String> conflicts) {
        Candidate {
            conflicts = List.copyOf(conflicts);
        }
    }
}
