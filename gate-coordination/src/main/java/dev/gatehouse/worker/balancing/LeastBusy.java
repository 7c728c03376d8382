package dev.gatehouse.worker.balancing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The fewest tasks for its weight; of equals, each in its turn, or the first would get all that come to idle workers. */
final class LeastBusy implements Balancer {
    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
        int size = candidates.size();
        int start = size == 0 ? 0 : Math.floorMod(turn.getAndIncrement(), size);
        C best = null;
        for (int at = 0; at < size; at++) {
            C each = candidates.get((start + at) % size);
            if (each.isAvailable() && (best == null || isLessBusy(each, best))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /** By tasks for each unit of weight, without dividing. */
    static boolean isLessBusy(Candidate candidate, Candidate than) {
        return (long) candidate.inFlight() * than.weight() < (long) than.inFlight() * candidate.weight();
    }
}
