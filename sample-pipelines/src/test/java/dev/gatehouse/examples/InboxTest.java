package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.transport.InMemoryTransport;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final InMemoryTransport transport = InMemoryTransport.create();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private volatile boolean broken;

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void whatWasDoneIsNotDoneAgain() throws Exception {
        Queue queue = transport.queue(QueueSpec.named("work"));
        try (Subscription subscription = inbox(queue).start()) {
            assertThat(subscription).isNotNull();
            Message message = new Message("7", "once", Map.of());
            queue.send(message);
            assertThat(next()).isEqualTo("once");
            queue.send(message);
            queue.send(Message.of("after"));
            assertThat(next()).isEqualTo("after");
        }
    }

    @Test
    void whatFailsIsBuriedAndReplayedWhenTheCauseIsMended() throws Exception {
        Queue queue = transport.queue(QueueSpec.named("work").maxDeliveries(2));
        Inbox inbox = inbox(queue);
        broken = true;
        try (Subscription subscription = inbox.start()) {
            assertThat(subscription).isNotNull();
            queue.send(Message.of("unlucky"));
            queue.send(Message.of("?"));
            assertThat(next() + next() + next()).contains("disk full", "disk full", "unreadable");
            while (queue.depth().dead() < 2) {
                Thread.onSpinWait();
            }
            broken = false;
            assertThat(inbox.replay("disk full")).isOne();
            assertThat(next()).isEqualTo("unlucky");
        }
        assertThat(queue.deadLetters(5))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).startsWith("unreadable"));
    }

    private String next() throws InterruptedException {
        return done.poll(20, TimeUnit.SECONDS);
    }

    private Inbox inbox(Queue queue) {
        Backoff backoff = Backoff.fullJitter(Duration.ofMillis(1), Duration.ofMillis(5), new Random(1));
        return new Inbox(queue, new Remembering(), backoff);
    }

    private final class Remembering implements Inbox.Work {
        private final java.util.Set<String> ids = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Override
        public boolean isDone(String id) {
            return ids.contains(id);
        }

        @Override
        public void doIt(Message message) throws IOException {
            if (message.body().equals("?")) {
                done.add("unreadable");
                throw new IllegalArgumentException("what is \"?\"");
            }
            if (broken) {
                done.add("disk full");
                throw new IOException("disk full");
            }
            ids.add(message.id());
            done.add(message.body());
        }
    }
}
