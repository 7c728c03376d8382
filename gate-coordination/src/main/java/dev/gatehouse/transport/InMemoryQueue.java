package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A {@link Backlog} with a lock around it, for those who wait and those who are called. */
final class InMemoryQueue implements Queue {
    private final QueueSpec spec;
    private final AlarmClock clock;
    private final Executor handlers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Backlog backlog;
    private final List<Pushing> pushings = new ArrayList<>();
    private int turn;
    private boolean closed;
    private AlarmClock.@Nullable Alarm alarm;
    private Instant armedFor = Instant.MAX;

    InMemoryQueue(QueueSpec spec, AlarmClock clock, Executor handlers) {
        this.spec = spec;
        this.clock = clock;
        this.handlers = handlers;
        this.backlog = new Backlog(spec);
    }

    @Override
    public QueueSpec spec() {
        return spec;
    }

    @Override
    public Sent send(Message message, SendOptions options, Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!awaitOn(room, patience, () -> !backlog.isFull())) {
                return new Sent.Full(spec.capacity());
            }
            requireOpen();
            backlog.add(message, options, clock.instant());
            changed();
            return new Sent.Accepted();
        } finally {
            lock.unlock();
        }
    }

    /** The next message for a consumer that asks. */
    Optional<Delivery> receive(Holder to, Duration wait) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitOn(arrived, wait, () -> to.closed || backlog.hasReady());
            requireOpen();
            Held held = to.closed ? null : backlog.hand(to, clock.instant());
            changed();
            return held == null ? Optional.empty() : Optional.of(new InMemoryDelivery(this, held));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Receiver receiver() {
        return new Pulling(this);
    }

    @Override
    public Subscription consume(int prefetch, Handler handler) throws IOException {
        if (prefetch < 1) {
            throw new IllegalArgumentException("a consumer needs room for a delivery: prefetch is " + prefetch);
        }
        Pushing pushing = new Pushing(this, prefetch, handler);
        locked(() -> {
            pushings.add(pushing);
            return true;
        });
        return pushing;
    }

    @Override
    public Depth depth() {
        lock.lock();
        try {
            backlog.catchUp(clock.instant());
            return backlog.depth();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<DeadLetter> deadLetters(int most) {
        lock.lock();
        try {
            return backlog.deadLetters(most);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean replay(String key) throws IOException {
        return locked(() -> backlog.replay(key, clock.instant()));
    }

    @Override
    public boolean discard(String key) throws IOException {
        return locked(() -> backlog.discard(key));
    }

    boolean ack(Held held) throws IOException {
        return locked(() -> backlog.release(held));
    }

    boolean giveBack(Held held, Duration pause, String reason) throws IOException {
        return locked(() -> {
            boolean was = backlog.release(held);
            if (was) {
                backlog.giveBack(held, pause, reason, clock.instant());
            }
            return was;
        });
    }

    boolean bury(Held held, String reason) throws IOException {
        return locked(() -> {
            boolean was = backlog.release(held);
            if (was) {
                backlog.bury(held, reason, clock.instant());
            }
            return was;
        });
    }

    boolean renew(Held held) throws IOException {
        return locked(() -> backlog.renew(held, clock.instant()));
    }

    /** A consumer leaves: what it holds goes back. Harmless when the queue is closed already. */
    void leave(Holder holder) {
        lock.lock();
        try {
            holder.closed = true;
            pushings.remove(holder);
            backlog.abandon(holder, clock.instant());
            changed();
            arrived.signalAll(); // those of this consumer leave
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            pushings.clear();
            changed();
        } finally {
            lock.unlock();
        }
    }

    private boolean locked(BooleanSupplier change) throws IOException {
        lock.lock();
        try {
            requireOpen();
            backlog.catchUp(clock.instant());
            boolean result = change.getAsBoolean();
            changed();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it holds or the queue is closed; false when the time was over first. */
    private boolean awaitOn(Condition condition, Duration wait, BooleanSupplier holds) throws InterruptedException {
        Instant until = clock.instant().plus(wait);
        AlarmClock.Alarm timeout = null;
        try {
            while (true) {
                Instant now = clock.instant();
                backlog.catchUp(now);
                if (closed || holds.getAsBoolean()) {
                    return true;
                }
                if (!now.isBefore(until)) {
                    return false;
                }
                timeout = timeout == null ? clock.at(until, this::wake) : timeout;
                condition.await();
            }
        } finally {
            if (timeout != null) {
                timeout.cancel();
            }
        }
    }

    /**
     * After every change: hands out what can be pushed, wakes one who waits for a message and one who waits for room, who
     * in turn end here, and sets the alarm for what comes next.
     */
    private void changed() {
        push();
        if (closed) {
            arrived.signalAll();
            room.signalAll();
        } else {
            if (backlog.hasReady()) {
                arrived.signal();
            }
            if (!backlog.isFull()) {
                room.signal();
            }
        }
        rearm();
    }

    private void push() {
        for (int idle = 0; idle < pushings.size(); ) {
            Pushing next = pushings.get(turn++ % pushings.size());
            Held held = next.hasRoom() ? backlog.hand(next, clock.instant()) : null;
            idle = held == null ? idle + 1 : 0;
            if (held != null) {
                handlers.execute(() -> next.handle(new InMemoryDelivery(this, held)));
            }
        }
    }

    private void rearm() {
        Instant next = closed ? Instant.MAX : backlog.nextDue().orElse(Instant.MAX);
        // An alarm that comes too early finds nothing to do and sets the next; only one too late has to be replaced.
        if (next.isBefore(armedFor) || closed) {
            if (alarm != null) {
                alarm.cancel();
            }
            armedFor = next;
            alarm = next.equals(Instant.MAX) ? null : clock.at(next, this::alarmed);
        }
    }

    private void alarmed() {
        lock.lock();
        try {
            armedFor = Instant.MAX;
            backlog.catchUp(clock.instant());
            changed();
        } finally {
            lock.unlock();
        }
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            arrived.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("queue " + spec.name() + " is gone: its transport was closed");
        }
    }
}
