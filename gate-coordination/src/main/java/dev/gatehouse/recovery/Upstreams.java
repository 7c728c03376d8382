package dev.gatehouse.recovery;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * All providers of a run, each behind a bulkhead of its own: what one suffers costs the others neither places nor retries.
 * Safe for several threads.
 */
public final class Upstreams {
    private final Map<Provider, Upstream> upstreams = new ConcurrentHashMap<>();
    private final Function<Provider, UpstreamSettings> settings;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * None yet; they are made when they are first asked for.
     *
     * @param random for how long breakers stay open; safe for several threads, seeded under test
     */
    public Upstreams(Function<Provider, UpstreamSettings> settings, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** The one of that provider. */
    public Upstream of(Provider provider) {
        return upstreams.computeIfAbsent(provider, key -> new Upstream(key, settings.apply(key), clock, random));
    }

    /** How all of them are, by name. */
    public List<UpstreamState> states() {
        return upstreams.values().stream()
                .map(Upstream::state)
                .sorted(Comparator.comparing(state -> state.provider().toString()))
                .toList();
    }
}
