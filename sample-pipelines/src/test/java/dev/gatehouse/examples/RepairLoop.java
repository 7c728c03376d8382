package dev.gatehouse.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Has a worker try until its work is accepted, or until trying again is worth nothing. */
// snippet: loop
final class RepairLoop {
    /** Turns what it is told into a commit of its repository. */
    interface Worker {
        String attempt(String told) throws IOException, InterruptedException;
    }

    /** How it ended: with the accepted tree, or why not. */
    record End(boolean accepted, String what, int attempts) {}

    private final Gatekeeper gatekeeper;
    private final int limit;

    RepairLoop(Gatekeeper gatekeeper, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one attempt, not " + limit);
        }
        this.gatekeeper = gatekeeper;
        this.limit = limit;
    }

    End run(Path repository, Worker worker, String task) throws IOException, InterruptedException {
        String told = task;
        Set<String> before = Set.of();
        for (int attempt = 1; attempt <= limit; attempt++) {
            Answer answer = gatekeeper.judge(repository, worker.attempt(told));
            if (answer instanceof Answer.Accepted accepted) {
                return new End(true, accepted.tree(), attempt);
            }
            if (!(answer instanceof Answer.Rejected rejected)) {
                return new End(false, "for a person: " + answer, attempt);
            }
            if (rejected.faults().equals(before)) {
                return new End(false, "the same faults twice", attempt);
            }
            before = rejected.faults();
            told = rejected.told();
        }
        return new End(false, "still rejected", limit);
    }
}
// end
