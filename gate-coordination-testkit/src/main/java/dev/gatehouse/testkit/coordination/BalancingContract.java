package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.worker.balancing.Balancer;
import dev.gatehouse.worker.balancing.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every strategy holds: only those available are chosen, each of them is in time, none gets more than its share allows,
 * and a session that sticks stays. Chance is seeded, so a run is like any other.
 */
public abstract class BalancingContract {
    private static final int ROUNDS = 6_000;

    /** What a strategy promises beyond what all do. */
    public enum Promise {
        /** Shares follow the weights. */
        WEIGHTED,
        /** A session stays with its worker while that one is available, and returns to it. */
        STICKY,
        /** One with less to do is preferred. */
        LOAD_AWARE
    }

    /** The strategy, anew. */
    protected abstract Balancer balancer(RandomGenerator random);

    /** What it promises. */
    protected abstract Set<Promise> promises();

    /** A worker that counts what it gets. */
    protected static final class Worker implements Candidate {
        private final String id;
        private final int weight;
        private int inFlight;
        private boolean available = true;

        /** One that is available and idle. */
        public Worker(String id, int weight) {
            this.id = id;
            this.weight = weight;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int weight() {
            return weight;
        }

        @Override
        public int inFlight() {
            return inFlight;
        }

        @Override
        public boolean isAvailable() {
            return available;
        }
    }

    @Test
    void nobodyIsChosenWhereNobodyIs() {
        Balancer balancer = seeded();
        assertThat(balancer.choose(List.<Worker>of(), "")).isEmpty();
        List<Worker> workers = workers(1, 1);
        workers.forEach(worker -> worker.available = false);
        assertThat(balancer.choose(workers, "")).isEmpty();
        assertThat(balancer.choose(workers, "session")).isEmpty();
    }

    @Test
    void aSingleOneIsAlwaysChosen() {
        Balancer balancer = seeded();
        List<Worker> workers = workers(1, 1, 1, 1, 1, 1, 1, 1);
        workers.forEach(worker -> worker.available = worker.id.equals("w5"));
        for (int round = 0; round < 100; round++) {
            assertThat(balancer.choose(workers, session(round)).orElseThrow().id)
                    .isEqualTo("w5");
        }
    }

    @Test
    void eachThatIsAvailableIsChosenAndNoOther() {
        Balancer balancer = seeded();
        List<Worker> workers = workers(1, 1, 1, 1, 1);
        workers.get(2).available = false;
        assertThat(counts(balancer, workers).keySet()).containsExactlyInAnyOrder("w0", "w1", "w3", "w4");
        workers.get(2).available = true;
        workers.get(0).available = false;
        assertThat(counts(balancer, workers).keySet()).containsExactlyInAnyOrder("w1", "w2", "w3", "w4");
    }

    @Test
    void equalsGetEqualSharesWithinATenth() {
        Map<String, Integer> counts = counts(seeded(), workers(1, 1, 1, 1));
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(count).isBetween(ROUNDS / 4 - ROUNDS / 40, ROUNDS / 4 + ROUNDS / 40));
    }

    @Test
    void weightsAreSharesWithinATenthWhereTheyCount() {
        Map<String, Integer> counts = counts(seeded(), workers(3, 1, 2));
        int first = promises().contains(Promise.WEIGHTED) ? 3_000 : 2_000;
        int second = promises().contains(Promise.WEIGHTED) ? 1_000 : 2_000;
        assertThat(counts.get("w0")).isBetween(first - first / 10, first + first / 10);
        assertThat(counts.get("w1")).isBetween(second - second / 10, second + second / 10);
        assertThat(counts.get("w2")).isBetween(1_800, 2_200);
    }

    @Test
    void loadDecidesExactlyWhereThatIsPromised() {
        List<Worker> workers = workers(1, 1, 1);
        workers.get(0).inFlight = 1_000_000;
        int toTheBusy = counts(seeded(), workers).getOrDefault("w0", 0);
        if (promises().contains(Promise.LOAD_AWARE)) {
            assertThat(toTheBusy).isZero();
        } else {
            assertThat(toTheBusy).isBetween(1_800, 2_200);
        }
    }

    @Test
    void sessionsStayExactlyWhereThatIsPromised() {
        Balancer balancer = seeded();
        List<Worker> workers = workers(1, 1, 1, 1, 1);
        Map<String, String> before = homes(balancer, workers);
        workers.get(3).available = false;
        Map<String, String> without = homes(balancer, workers);
        workers.get(3).available = true;
        Map<String, String> again = homes(balancer, workers);
        Set<String> moved = new HashSet<>(before.keySet());
        moved.removeIf(session -> Objects.equals(before.get(session), without.get(session)));
        if (promises().contains(Promise.STICKY)) {
            assertThat(moved)
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(before.get(session)).isEqualTo("w3"));
            assertThat(again).isEqualTo(before);
        } else {
            assertThat(again).isNotEqualTo(before);
        }
    }

    @Test
    void workersMayComeAndGo() {
        Balancer balancer = seeded();
        List<Worker> workers = workers(1, 1);
        counts(balancer, workers);
        workers.add(new Worker("late", 1));
        workers.remove(0);
        assertThat(counts(balancer, workers).keySet()).containsExactlyInAnyOrder("w1", "late");
    }

    private Balancer seeded() {
        return balancer(new java.util.Random(20261122));
    }

    private static List<Worker> workers(int... weights) {
        List<Worker> workers = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            workers.add(new Worker("w" + at, weights[at]));
        }
        return workers;
    }

    /** Who gets how many of many tasks, each of a session of its own, that stay until the end. */
    private static Map<String, Integer> counts(Balancer balancer, List<Worker> workers) {
        Map<String, Integer> counts = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Worker chosen = balancer.choose(workers, session(round)).orElseThrow();
            chosen.inFlight++;
            counts.merge(chosen.id, 1, Integer::sum);
        }
        workers.forEach(worker -> worker.inFlight = 0);
        return counts;
    }

    private static Map<String, String> homes(Balancer balancer, List<Worker> workers) {
        Map<String, String> homes = new HashMap<>();
        for (int session = 0; session < 203; session++) {
            homes.put(
                    session(session), balancer.choose(workers, session(session)).orElseThrow().id);
        }
        return homes;
    }

    private static String session(int number) {
        return "session-" + number;
    }
}
