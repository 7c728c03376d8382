package dev.gatehouse.manager;

import dev.gatehouse.task.Task;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.ProviderSignal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works in a run, and how much each has to do. Safe for several threads. */
final class Crew {
    private final List<DeclaredWorker> workers;
    private final Map<String, Integer> busy = new HashMap<>();

    Crew(List<DeclaredWorker> workers) {
        this.workers = List.copyOf(workers);
    }

    /** Reserves a worker that may take the task; empty while none is free. Released by {@link #release}. */
    synchronized Optional<DeclaredWorker> reserve(Task task) {
        List<String> wanted = task.spec().workers();
        for (DeclaredWorker worker : candidates(wanted)) {
            int atWork = busy.getOrDefault(worker.name(), 0);
            if (atWork < worker.most()) {
                busy.put(worker.name(), atWork + 1);
                return Optional.of(worker);
            }
        }
        return Optional.empty();
    }

    synchronized void release(DeclaredWorker worker) {
        busy.merge(worker.name(), -1, Integer::sum);
    }

    private List<DeclaredWorker> candidates(List<String> wanted) {
        if (wanted.isEmpty()) {
            return workers;
        }
        return wanted.stream()
                .flatMap(name -> workers.stream().filter(worker -> worker.name().equals(name)))
                .toList();
    }

    /** What became of an attempt. */
    void ended(DeclaredWorker worker, AttemptResult result) {
        // Breakers are fed here.
    }

    /** What a worker's provider lets be known. */
    void heard(DeclaredWorker worker, ProviderSignal signal) {
        // And here.
    }
}
