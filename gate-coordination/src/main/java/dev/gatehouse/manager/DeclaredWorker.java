package dev.gatehouse.manager;

import dev.gatehouse.recovery.Provider;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.WorkerAdapter;
import java.util.List;

/**
 * A worker as a plan declares it.
 *
 * @param name unique in the plan
 * @param adapter starts it
 * @param provider whom it depends on; workers of one provider and account share its limits and its breaker
 * @param environment names of the manager's environment variables that it is given beside the usual ones
 * @param limits of one attempt
 * @param most how many of it may be at work at once
 */
public record DeclaredWorker(
        String name,
        WorkerAdapter adapter,
        Provider provider,
        List<String> environment,
        AttemptLimits limits,
        int most) {
    public DeclaredWorker {
        environment = List.copyOf(environment);
        if (most < 1) {
            throw new IllegalArgumentException("'" + name + "' has to be allowed at least once, not " + most);
        }
    }
}
