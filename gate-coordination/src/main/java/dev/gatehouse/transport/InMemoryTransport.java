package dev.gatehouse.transport;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Queues and topics inside of one JVM: every feature, and {@link Durability#PROCESS}, so what has to outlive this process
 * stands in a journal before it is sent. Costs no thread but one for alarms, and those that handlers run on.
 */
public final class InMemoryTransport implements Transport {
    private static final Capabilities ALL =
            new Capabilities(Durability.PROCESS, Set.of(Feature.values()), Set.of(WhenSlow.values()));

    private final AlarmClock clock;
    private final Executor handlers;
    private final Runnable onClose;
    private final Map<String, InMemoryQueue> queues = new HashMap<>();
    private final Map<String, InMemoryTopic> topics = new HashMap<>();
    private boolean closed;

    private InMemoryTransport(AlarmClock clock, Executor handlers, Runnable onClose) {
        this.clock = clock;
        this.handlers = handlers;
        this.onClose = onClose;
    }

    /** One with the machine's clock and daemon threads of its own, which end when it is closed. */
    public static InMemoryTransport create() {
        SystemAlarmClock clock = new SystemAlarmClock();
        ExecutorService handlers = Executors.newCachedThreadPool(DaemonThreads.named("transport-handler"));
        return new InMemoryTransport(clock, handlers, () -> {
            handlers.shutdownNow();
            clock.close();
        });
    }

    /**
     * One with the caller's clock and threads, which it does not close.
     *
     * @param handlers calls the handlers of consumers that are pushed to; not on the thread that submits
     */
    public static InMemoryTransport create(AlarmClock clock, Executor handlers) {
        return new InMemoryTransport(clock, handlers, () -> {});
    }

    @Override
    public Capabilities capabilities() {
        return ALL;
    }

    @Override
    public synchronized Queue queue(QueueSpec spec) throws IOException {
        requireOpen();
        InMemoryQueue queue = queues.computeIfAbsent(spec.name(), name -> new InMemoryQueue(spec, clock, handlers));
        if (!queue.spec().equals(spec)) {
            throw new IllegalArgumentException(
                    "queue " + spec.name() + " was declared as " + queue.spec() + ", not as " + spec);
        }
        return queue;
    }

    @Override
    public synchronized Optional<Queue> find(String name) throws IOException {
        requireOpen();
        return Optional.ofNullable(queues.get(name));
    }

    @Override
    public synchronized Topic topic(String name) throws IOException {
        requireOpen();
        return topics.computeIfAbsent(name, key -> new InMemoryTopic(key, clock));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            queues.values().forEach(InMemoryQueue::close);
            topics.values().forEach(InMemoryTopic::close);
            onClose.run();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the transport was closed");
        }
    }
}
