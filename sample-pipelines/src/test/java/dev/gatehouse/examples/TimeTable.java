package dev.gatehouse.examples;

import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.RunListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Where the time of a run goes. */
// snippet: listener
final class TimeTable implements RunListener {
    private final Map<String, Long> began = new ConcurrentHashMap<>();
    private final Map<String, Duration> spent = new ConcurrentHashMap<>();

    /** Gates run at the same time, and each again when the base is asked: what both cost is added up. */
    @Override
    public void started(String gate) {
        began.put(gate, System.nanoTime());
    }

    /** Also for a gate that is skipped or answered from the store: neither was started. */
    @Override
    public void finished(Execution execution) {
        Long start = began.remove(execution.gate());
        if (start != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            spent.merge(execution.gate(), took, Duration::plus);
        }
    }

    List<String> slowestFirst() {
        return spent.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " "
                        + TimeUnit.NANOSECONDS.toMillis(entry.getValue().toNanos()) + " ms")
                .toList();
    }
}
// end
