package dev.gatehouse.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Where a long-lived worker is at home.
 *
 * @param name of the worker, unique among those alive
 * @param directory its working directory between assignments
 * @param home configuration of its own, never shared with another worker
 * @param temp its temporary folder
 * @param records existing folder that the worker doesn't know of; its log goes there
 * @param environment the whole environment, before the adapter takes out what its agent must not inherit
 * @param lifetime after which it is ended whatever it does, positive
 */
public record WorkerPlace(
        String name,
        Path directory,
        Path home,
        Path temp,
        Path records,
        Map<String, String> environment,
        Duration lifetime) {

    public WorkerPlace {
        environment = Map.copyOf(environment);
        if (lifetime.isZero() || lifetime.isNegative()) {
            throw new IllegalArgumentException("lifetime must be positive, but is " + lifetime);
        }
    }

    /** Names what lives where; values of the environment may be secrets and stay out. */
    @Override
    public String toString() {
        return "WorkerPlace[" + name + " in " + directory + "]";
    }
}
