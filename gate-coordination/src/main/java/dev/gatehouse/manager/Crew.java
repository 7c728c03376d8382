package dev.gatehouse.manager;

import dev.gatehouse.recovery.Admission;
import dev.gatehouse.recovery.Upstreams;
import dev.gatehouse.task.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works in a run, and how much each has to do. A worker whose provider is in trouble is passed over, so that the next
 * one that the task allows steps in; nobody runs into a provider that others have seen fail. Safe for several threads.
 */
final class Crew {
    private final List<DeclaredWorker> workers;
    private final Upstreams upstreams;
    private final Map<String, Integer> busy = new HashMap<>();

    Crew(List<DeclaredWorker> workers, Upstreams upstreams) {
        this.workers = List.copyOf(workers);
        this.upstreams = upstreams;
    }

    /** Reserves the first worker that may take the task now; empty while there is none. Given back by {@link #release}. */
    synchronized Optional<Engagement> reserve(Task task) {
        for (DeclaredWorker worker : candidates(task.spec().workers())) {
            boolean free = busy.getOrDefault(worker.name(), 0) < worker.most();
            if (free && upstreams.of(worker.provider()).admit() instanceof Admission.Admitted admitted) {
                busy.merge(worker.name(), 1, Integer::sum);
                return Optional.of(new Engagement(worker, admitted.permit()));
            }
        }
        return Optional.empty();
    }

    synchronized void release(Engagement engagement) {
        busy.merge(engagement.worker().name(), -1, Integer::sum);
        engagement.permit().close();
    }

    private List<DeclaredWorker> candidates(List<String> wanted) {
        if (wanted.isEmpty()) {
            return workers;
        }
        return wanted.stream()
                .flatMap(name -> workers.stream().filter(worker -> worker.name().equals(name)))
                .toList();
    }
}
