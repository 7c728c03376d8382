package dev.gatehouse.testkit.coordination;

import dev.gatehouse.transport.InMemoryTransport;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The transport in memory on virtual time, as it is or with a fault around it. */
final class InMemoryFixture implements TransportFixture {
    private final VirtualAlarmClock clock = new VirtualAlarmClock(Instant.parse("2026-11-22T00:00:00Z"));
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private final Transport transport;

    InMemoryFixture(UnaryOperator<Transport> fault) {
        transport = fault.apply(InMemoryTransport.create(clock, handlers));
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public VirtualAlarmClock clock() {
        return clock;
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public Duration tick() {
        return Duration.ofSeconds(1);
    }

    /** In one JVM a dead consumer is one that never comes back. */
    @Override
    public void kill(Receiver consumer) {}

    @Override
    public void close() throws IOException {
        transport.close();
        handlers.shutdownNow();
    }
}
