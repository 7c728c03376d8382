package dev.gatehouse.worker.balancing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One after the other, from where it stopped the last time. */
final class RoundRobin implements Balancer {
    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
        int size = candidates.size();
        for (int tried = 0; tried < size; tried++) {
            C next = candidates.get(Math.floorMod(turn.getAndIncrement(), size));
            if (next.isAvailable()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
