package dev.gatehouse.worker.balancing;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Mitzenmacher, "The Power of Two Choices in Randomized Load Balancing", IEEE TPDS 12(10), 2001: the second choice takes the
 * largest load from about ln n / ln ln n down to ln ln n / ln 2.
 */
final class PowerOfTwoChoices implements Balancer {
    /** Draws for one that is available, before it is looked for one by one. */
    private static final int DRAWS = 4;

    private final RandomGenerator random;

    PowerOfTwoChoices(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        int first = draw(candidates, -1);
        if (first < 0) {
            return Optional.empty();
        }
        int second = draw(candidates, first);
        C one = candidates.get(first);
        @Nullable C other = second < 0 ? null : candidates.get(second);
        return Optional.of(other != null && LeastBusy.isLessBusy(other, one) ? other : one);
    }

    /** The place of one that is available and not the other; -1 if there is none. */
    private int draw(List<? extends Candidate> candidates, int other) {
        int size = candidates.size();
        int place = 0;
        for (int draws = 0; draws < DRAWS; draws++) {
            place = random.nextInt(size);
            if (place != other && candidates.get(place).isAvailable()) {
                return place;
            }
        }
        for (int step = 1; step <= size; step++) {
            int next = (place + step) % size;
            if (next != other && candidates.get(next).isAvailable()) {
                return next;
            }
        }
        return -1;
    }
}
