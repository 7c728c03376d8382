package dev.gatehouse.worker.balancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * nginx's smooth weighted round robin: each available one gains its weight, the one with most is chosen and pays what all
 * have gained. With weights 5, 1, 1 that gives a a b a c a a, not five times the same.
 */
final class SmoothWeighted implements Balancer {
    private final Map<String, long[]> credits = new HashMap<>();

    @Override
    public synchronized <C extends Candidate> Optional<C> choose(List<C> candidates, String session) {
        forgetTheGone(candidates);
        C best = null;
        long[] most = null;
        long total = 0;
        for (C each : candidates) {
            if (each.isAvailable()) {
                long[] credit = credits.computeIfAbsent(each.id(), id -> new long[1]);
                credit[0] += each.weight();
                total += each.weight();
                if (most == null || credit[0] > most[0]) {
                    best = each;
                    most = credit;
                }
            }
        }
        pay(most, total);
        return Optional.ofNullable(best);
    }

    private static void pay(long @Nullable [] credit, long total) {
        if (credit != null) {
            credit[0] -= total;
        }
    }

    private void forgetTheGone(List<? extends Candidate> candidates) {
        if (credits.size() > candidates.size()) {
            credits.keySet()
                    .retainAll(candidates.stream().map(Candidate::id).collect(java.util.stream.Collectors.toSet()));
        }
    }
}
