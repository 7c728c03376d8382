package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.transport.Delivery;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.Subscription;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue holds towards consumers that are pushed to. */
public abstract class PushContract {
    private static final long HANGING_SECONDS = 20;

    private final BlockingQueue<Delivery> pushed = new LinkedBlockingQueue<>();
    private TransportFixture fixture;
    private Queue queue;

    /** A new transport, empty. */
    protected abstract TransportFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
        queue = fixture.transport()
                .queue(QueueSpec.named("pushed")
                        .visibility(fixture.tick().multipliedBy(1_000))
                        .maxDeliveries(2));
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void messagesArePushedAsTheyComeAndThoseThatWaitedToo() throws Exception {
        queue.send(Message.of("before"));
        try (Subscription subscription = queue.consume(5, pushed::add)) {
            assertThat(subscription).isNotNull();
            assertThat(next().message().body()).isEqualTo("before");
            queue.send(Message.of("after"));
            assertThat(next().message().body()).isEqualTo("after");
        }
    }

    @Test
    void aConsumerHasNoMoreUnsettledThanItHasRoomFor() throws Exception {
        for (int sent = 0; sent < 5; sent++) {
            queue.send(Message.of("m" + sent));
        }
        try (Subscription subscription = queue.consume(2, pushed::add)) {
            assertThat(subscription).isNotNull();
            Delivery first = next();
            next();
            assertThat(queue.depth().unsettled()).isEqualTo(2);
            assertThat(queue.depth().ready()).isEqualTo(3);
            assertThat(pushed).isEmpty();
            first.ack();
            assertThat(next().message().body()).isEqualTo("m2");
        }
    }

    @Test
    void aHandlerThatFailsGivesBackAndFailsOnlySoOften() throws Exception {
        queue.send(Message.of("poison"));
        try (Subscription subscription = queue.consume(1, delivery -> {
            pushed.add(delivery);
            throw new IllegalStateException("cannot read this");
        })) {
            assertThat(subscription).isNotNull();
            assertThat(next().attempt()).isOne();
            assertThat(next().attempt()).isEqualTo(2);
            queue.send(Message.of("next"));
            assertThat(next().message().body()).isEqualTo("next");
        }
        assertThat(queue.deadLetters(5)).first().satisfies(letter -> {
            assertThat(letter.message().body()).isEqualTo("poison");
            assertThat(letter.reason()).contains("cannot read this");
        });
    }

    @Test
    void whatAClosedSubscriptionHeldGoesToAnother() throws Exception {
        queue.send(Message.of("m"));
        Subscription leaving = queue.consume(1, pushed::add);
        Delivery held = next();
        leaving.close();
        try (Receiver receiver = queue.receiver()) {
            assertThat(receiver.receive(fixture.tick().multipliedBy(100))
                            .orElseThrow()
                            .attempt())
                    .isEqualTo(2);
            assertThat(held.ack()).isFalse();
        }
    }

    @Test
    void severalConsumersShareTheWorkAndNothingIsDoneTwice() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        Subscription[] consumers = new Subscription[3];
        for (int at = 0; at < consumers.length; at++) {
            consumers[at] = queue.consume(4, delivery -> {
                done.add((seen.add(delivery.message().id()) ? "once " : "twice ") + delivery.ack());
            });
        }
        for (int sent = 0; sent < 200; sent++) {
            assertThat(queue.send(Message.of("m" + sent)).isAccepted()).isTrue();
        }
        for (int taken = 0; taken < 200; taken++) {
            assertThat(done.poll(HANGING_SECONDS, TimeUnit.SECONDS)).isEqualTo("once true");
        }
        for (Subscription consumer : consumers) {
            consumer.close();
        }
        assertThat(queue.depth().total()).isZero();
    }

    @Test
    void aConsumerWithoutRoomIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.consume(0, pushed::add))
                .withMessageContaining("prefetch is 0");
    }

    @Test
    void aPulledMessageIsNotPushedAsWell() throws Exception {
        queue.send(Message.of("mine"));
        try (Receiver receiver = queue.receiver()) {
            Delivery mine = receiver.receive(Duration.ZERO).orElseThrow();
            try (Subscription subscription = queue.consume(1, pushed::add)) {
                assertThat(subscription).isNotNull();
                queue.send(Message.of("pushed"));
                assertThat(next().message().body()).isEqualTo("pushed");
                assertThat(mine.ack()).isTrue();
            }
        }
    }

    private Delivery next() throws InterruptedException {
        Delivery next = pushed.poll(HANGING_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("nothing was pushed").isNotNull();
        return next;
    }
}
