package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Publish–subscribe in memory: one lock for the topic, so that what is published reaches all in the same order. */
final class InMemoryTopic implements Topic {
    private final String name;
    private final AlarmClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<InMemorySubscriber> subscribers = new ArrayList<>();
    private boolean closed;

    InMemoryTopic(String name, AlarmClock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sent publish(Message message, Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitThat(patience, () -> closed || subscribers.stream().noneMatch(InMemorySubscriber::blocks));
            requireOpen();
            Optional<InMemorySubscriber> slow =
                    subscribers.stream().filter(InMemorySubscriber::blocks).findFirst();
            if (slow.isPresent()) {
                return new Sent.Full(slow.get().capacity());
            }
            subscribers.forEach(each -> each.offer(message));
            subscribers.removeIf(each -> !each.connected);
            changed.signalAll();
            return new Sent.Accepted();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Subscriber subscribe(int capacity, WhenSlow whenSlow) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("a subscriber needs room for a message: capacity is " + capacity);
        }
        lock.lock();
        try {
            requireOpen();
            InMemorySubscriber subscriber = new InMemorySubscriber(this, capacity, whenSlow);
            subscribers.add(subscriber);
            return subscriber;
        } finally {
            lock.unlock();
        }
    }

    Optional<Message> receive(InMemorySubscriber by, Duration wait) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitThat(wait, () -> closed || !by.connected || by.waiting.peek() != null);
            requireOpen();
            Optional<Message> next = Optional.ofNullable(by.waiting.poll());
            changed.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    void leave(InMemorySubscriber subscriber) {
        lock.lock();
        try {
            subscriber.connected = false;
            subscriber.waiting.clear();
            subscribers.remove(subscriber);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    <T> T read(java.util.function.Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            subscribers.forEach(each -> each.connected = false);
            subscribers.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitThat(Duration patience, BooleanSupplier holds) throws InterruptedException {
        Instant until = clock.instant().plus(patience);
        AlarmClock.Alarm timeout = null;
        try {
            while (!holds.getAsBoolean() && clock.instant().isBefore(until)) {
                timeout = timeout == null ? clock.at(until, this::wake) : timeout;
                changed.await();
            }
        } finally {
            if (timeout != null) {
                timeout.cancel();
            }
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("topic " + name + " is gone: its transport was closed");
        }
    }
}
