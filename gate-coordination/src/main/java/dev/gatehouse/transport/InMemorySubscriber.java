package dev.gatehouse.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/** One subscriber and what waits for it. The fields are guarded by the topic's lock. */
final class InMemorySubscriber implements Subscriber {
    final java.util.Queue<Message> waiting = new ArrayDeque<>();
    private final InMemoryTopic topic;
    private final int capacity;
    private final WhenSlow whenSlow;
    private long lost;
    boolean connected = true;

    InMemorySubscriber(InMemoryTopic topic, int capacity, WhenSlow whenSlow) {
        this.topic = topic;
        this.capacity = capacity;
        this.whenSlow = whenSlow;
    }

    int capacity() {
        return capacity;
    }

    /** Whether the publisher has to wait for it. */
    boolean blocks() {
        return whenSlow == WhenSlow.BLOCK && isFull();
    }

    /** Called only when it does not block. */
    void offer(Message message) {
        if (!isFull()) {
            waiting.add(message);
            return;
        }
        lost++;
        if (whenSlow == WhenSlow.DROP_OLDEST) {
            waiting.remove();
            waiting.add(message);
        } else if (whenSlow == WhenSlow.DISCONNECT) {
            connected = false;
        }
    }

    private boolean isFull() {
        return waiting.size() >= capacity;
    }

    @Override
    public Optional<Message> receive(Duration wait) throws IOException, InterruptedException {
        return topic.receive(this, wait);
    }

    @Override
    public long lost() {
        return topic.read(() -> lost);
    }

    @Override
    public boolean isConnected() {
        return topic.read(() -> connected);
    }

    @Override
    public void close() {
        topic.leave(this);
    }
}
