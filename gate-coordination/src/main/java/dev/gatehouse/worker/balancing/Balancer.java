package dev.gatehouse.worker.balancing;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses which worker gets the next task. Only those available are chosen, and a single one always is. A balancer may
 * remember what it chose, so each group of workers has one of its own. Safe for several threads.
 */
public interface Balancer {
    /**
     * A worker for a task; empty when none is available.
     *
     * @param candidates in any order, the same order in each call as far as workers stay
     * @param session what should stay with one worker, such as an agent's conversation; empty text for none
     */
    <C extends Candidate> Optional<C> choose(List<C> candidates, String session);

    /** One after the other. For workers that are alike and tasks that are alike. */
    static Balancer roundRobin() {
        return new RoundRobin();
    }

    /** By weight, and evenly mixed. For workers that differ in what they can take. */
    static Balancer weighted() {
        return new SmoothWeighted();
    }

    /** The one with the fewest tasks for its weight. For tasks that differ, where all are seen from one place. */
    static Balancer leastBusy() {
        return new LeastBusy();
    }

    /**
     * The less busy of two drawn at random. Almost as even as {@link #leastBusy}, in constant time, and without all running
     * to the same one where several choose at once from counts that are a little old.
     */
    static Balancer powerOfTwoChoices(RandomGenerator random) {
        return new PowerOfTwoChoices(random);
    }

    /**
     * The same worker for the same session while that one is available. For what is warm with a worker: a conversation, a
     * cache.
     *
     * @param others chooses for tasks without a session
     */
    static Balancer sticky(Balancer others) {
        return new Rendezvous(others);
    }
}
