package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.transport.DeadLetter;
import dev.gatehouse.transport.Delivery;
import dev.gatehouse.transport.Feature;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.SendOptions;
import dev.gatehouse.transport.Sent;
import dev.gatehouse.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every queue of every transport holds, asked by consumers that pull. What a transport does not declare it has to
 * refuse, so nothing here is skipped. {@link PushContract}, {@link TopicContract} and {@link RequestContract} are the rest.
 */
public abstract class TransportContract {
    private static final int VISIBLE_TICKS = 10;

    private TransportFixture fixture;

    /** A new transport, empty. */
    protected abstract TransportFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void whatIsSentIsDeliveredWholeAndInOrder() throws Exception {
        Queue queue = queue(spec());
        Message first = Message.of("{\"a\": \"ä\\n\"}").with("kind", "one");
        assertThat(queue.send(first).isAccepted()).isTrue();
        queue.send(Message.of("second"));
        try (Receiver receiver = queue.receiver()) {
            Delivery delivery = next(receiver);
            assertThat(delivery.message()).isEqualTo(first);
            assertThat(delivery.attempt()).isOne();
            assertThat(delivery.ack()).isTrue();
            assertThat(next(receiver).message().body()).isEqualTo("second");
        }
    }

    @Test
    void eachMessageIsInTheHandsOfOneConsumerAtATime() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("only"));
        try (Receiver one = queue.receiver();
                Receiver other = queue.receiver()) {
            Delivery delivery = next(one);
            assertThat(other.receive(Duration.ZERO)).isEmpty();
            assertThat(queue.depth().unsettled()).isOne();
            assertThat(delivery.ack()).isTrue();
        }
    }

    @Test
    void whatIsAcknowledgedNeverComesAgain() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("once"));
        try (Receiver receiver = queue.receiver()) {
            Delivery delivery = next(receiver);
            assertThat(delivery.ack()).isTrue();
            assertThat(delivery.ack()).isFalse();
            assertThat(delivery.nack(Duration.ZERO, "too late")).isFalse();
            assertThat(delivery.reject("too late")).isFalse();
            fixture.advance(ticks(3 * VISIBLE_TICKS));
            assertThat(receiver.receive(Duration.ZERO)).isEmpty();
            assertThat(queue.depth().total()).isZero();
        }
    }

    @Test
    void whatIsGivenBackComesAgainAndIsCounted() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("again"));
        try (Receiver receiver = queue.receiver()) {
            assertThat(next(receiver).nack(Duration.ZERO, "no luck")).isTrue();
            Delivery second = next(receiver);
            assertThat(second.attempt()).isEqualTo(2);
            assertThat(second.ack()).isTrue();
        }
    }

    @Test
    void whatADeadConsumerHeldGoesToAnother() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("orphan"));
        Receiver doomed = queue.receiver();
        Delivery lost = next(doomed);
        fixture.kill(doomed);
        fixture.advance(ticks(VISIBLE_TICKS + 1));
        try (Receiver heir = queue.receiver()) {
            Delivery again = next(heir);
            assertThat(again.message()).isEqualTo(lost.message());
            assertThat(again.attempt()).isEqualTo(2);
            assertThat(settles(lost))
                    .as("the dead cannot settle what another holds")
                    .isFalse();
            assertThat(again.ack()).isTrue();
        }
    }

    @Test
    void whatAConsumerHeldComesBackAtOnceWhenItIsClosed() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("handed back"));
        Delivery held;
        try (Receiver leaving = queue.receiver()) {
            held = next(leaving);
        }
        try (Receiver receiver = queue.receiver()) {
            assertThat(next(receiver).message()).isEqualTo(held.message());
            assertThat(settles(held)).isFalse();
        }
    }

    @Test
    void aConsumerThatTakesTooLongLosesItsDelivery() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("slow"));
        try (Receiver slow = queue.receiver();
                Receiver other = queue.receiver()) {
            Delivery held = next(slow);
            if (!fixture.transport().capabilities().has(Feature.VISIBILITY_TIMEOUT)) {
                assertThatThrownBy(held::renew).isInstanceOf(UnsupportedOperationException.class);
                return;
            }
            fixture.advance(ticks(VISIBLE_TICKS - 3));
            assertThat(held.renew()).isTrue();
            fixture.advance(ticks(VISIBLE_TICKS - 3));
            assertThat(other.receive(Duration.ZERO)).as("it was renewed").isEmpty();
            fixture.advance(ticks(VISIBLE_TICKS));
            Delivery again = next(other);
            assertThat(held.renew()).isFalse();
            assertThat(held.ack()).isFalse();
            assertThat(again.ack()).isTrue();
        }
    }

    @Test
    void whatFailsTooOftenBecomesADeadLetterAndIsKeptWhole() throws Exception {
        Queue queue = queue(spec().maxDeliveries(3));
        Message poison = Message.of("poison").with("kind", "p");
        queue.send(poison);
        try (Receiver receiver = queue.receiver()) {
            for (int attempt = 1; attempt <= 3; attempt++) {
                Delivery delivery = next(receiver);
                assertThat(delivery.attempt()).isEqualTo(attempt);
                assertThat(delivery.nack(Duration.ZERO, "fault " + attempt)).isTrue();
            }
            assertThat(receiver.receive(Duration.ZERO)).isEmpty();
        }
        DeadLetter letter = onlyDeadLetter(queue);
        assertThat(letter.message()).isEqualTo(poison);
        assertThat(letter.deliveries()).isEqualTo(3);
        assertThat(letter.reason()).contains("fault 3");
    }

    @Test
    void aMessageThatKillsItsConsumersIsBuriedToo() throws Exception {
        Queue queue = queue(spec().maxDeliveries(2));
        queue.send(Message.of("killer"));
        for (int deaths = 0; deaths < 2; deaths++) {
            Receiver victim = queue.receiver();
            next(victim);
            fixture.kill(victim);
            fixture.advance(ticks(VISIBLE_TICKS + 1));
        }
        try (Receiver receiver = queue.receiver()) {
            assertThat(receiver.receive(Duration.ZERO)).isEmpty();
        }
        assertThat(onlyDeadLetter(queue).reason()).isNotBlank();
    }

    @Test
    void aRejectedMessageIsReplayedOrDiscardedByKey() throws Exception {
        Queue queue = queue(spec());
        queue.send(Message.of("nobody can"));
        try (Receiver receiver = queue.receiver()) {
            assertThat(next(receiver).reject("unreadable")).isTrue();
            DeadLetter letter = onlyDeadLetter(queue);
            assertThat(letter.reason()).contains("unreadable");
            assertThat(queue.replay(letter.key())).isTrue();
            assertThat(queue.replay(letter.key())).isFalse();
            Delivery replayed = next(receiver);
            assertThat(replayed.attempt()).isOne();
            replayed.reject("still");
            assertThat(queue.discard(onlyDeadLetter(queue).key())).isTrue();
            assertThat(queue.deadLetters(10)).isEmpty();
            assertThat(queue.discard("no such key")).isFalse();
        }
    }

    @Test
    void aFullQueueRefusesAndTakesAgainWhenThereIsRoom() throws Exception {
        Queue queue = queue(spec().capacity(3));
        for (int sent = 0; sent < 3; sent++) {
            assertThat(queue.send(Message.of("m")).isAccepted()).isTrue();
        }
        assertThat(queue.send(Message.of("too many"))).isEqualTo(new Sent.Full(3));
        try (Receiver receiver = queue.receiver()) {
            next(receiver).ack();
            assertThat(queue.send(Message.of("fits")).isAccepted()).isTrue();
        }
        assertThat(queue.depth().total()).isEqualTo(3);
    }

    @Test
    void aSenderMayWaitForRoom() throws Exception {
        Queue queue = queue(spec().capacity(1));
        queue.send(Message.of("first"));
        var waiting = Background.call(() -> queue.send(Message.of("second"), SendOptions.DEFAULT, ticks(1_000)));
        try (Receiver receiver = queue.receiver()) {
            next(receiver).ack();
            assertThat(waiting.get().isAccepted()).isTrue();
            assertThat(next(receiver).message().body()).isEqualTo("second");
        }
    }

    @Test
    void aLongPollEndsWhenAMessageComes() throws Exception {
        Queue queue = queue(spec());
        try (Receiver receiver = queue.receiver()) {
            var polling = Background.call(() -> receiver.receive(ticks(1_000)));
            queue.send(Message.of("here"));
            assertThat(polling.get().orElseThrow().message().body()).isEqualTo("here");
        }
    }

    @Test
    void aDelayedMessageIsNotSeenBeforeItsTime() throws Exception {
        Queue queue = queue(spec());
        SendOptions later = SendOptions.DEFAULT.delayed(ticks(5));
        if (!fixture.transport().capabilities().has(Feature.DELAY)) {
            assertThatThrownBy(() -> queue.send(Message.of("later"), later, Duration.ZERO))
                    .isInstanceOf(UnsupportedOperationException.class);
            return;
        }
        queue.send(Message.of("later"), later, Duration.ZERO);
        queue.send(Message.of("now"));
        try (Receiver receiver = queue.receiver()) {
            Delivery now = next(receiver);
            assertThat(now.message().body()).isEqualTo("now");
            assertThat(receiver.receive(Duration.ZERO)).isEmpty();
            now.nack(ticks(2), "pause");
            assertThat(receiver.receive(Duration.ZERO)).isEmpty();
            fixture.advance(ticks(3));
            assertThat(next(receiver).message().body()).isEqualTo("now");
            fixture.advance(ticks(3));
            assertThat(next(receiver).message().body()).isEqualTo("later");
        }
    }

    @Test
    void whatIsMoreUrgentOvertakes() throws Exception {
        Queue queue = queue(spec());
        SendOptions urgent = SendOptions.DEFAULT.priority(SendOptions.HIGHEST);
        if (!fixture.transport().capabilities().has(Feature.PRIORITY)) {
            assertThatThrownBy(() -> queue.send(Message.of("urgent"), urgent, Duration.ZERO))
                    .isInstanceOf(UnsupportedOperationException.class);
            return;
        }
        queue.send(Message.of("low"), SendOptions.DEFAULT.priority(0), Duration.ZERO);
        queue.send(Message.of("normal 1"));
        queue.send(Message.of("normal 2"));
        queue.send(Message.of("urgent"), urgent, Duration.ZERO);
        List<String> order = new ArrayList<>();
        try (Receiver receiver = queue.receiver()) {
            for (int taken = 0; taken < 4; taken++) {
                order.add(next(receiver).message().body());
            }
        }
        assertThat(order).containsExactly("urgent", "normal 1", "normal 2", "low");
    }

    @Test
    void aQueueIsDeclaredInOneWay() throws Exception {
        Transport transport = fixture.transport();
        transport.queue(spec()).send(Message.of("kept"));
        assertThat(transport.queue(spec()).depth().total()).isOne();
        assertThat(transport.find(spec().name()).orElseThrow().depth().total()).isOne();
        assertThat(transport.find("no-such-queue")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.queue(spec().capacity(7)))
                .withMessageContaining("contract")
                .withMessageContaining("7");
    }

    @Test
    void whoWaitsIsToldWhenTheTransportIsClosed() throws Exception {
        Queue queue = queue(spec());
        Receiver receiver = queue.receiver();
        var polling = Background.call(() -> receiver.receive(ticks(1_000_000)));
        fixture.transport().close();
        assertThatThrownBy(polling::get).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> queue.send(Message.of("late"))).isInstanceOf(IOException.class);
    }

    private QueueSpec spec() {
        return QueueSpec.named("contract").visibility(ticks(VISIBLE_TICKS));
    }

    private Queue queue(QueueSpec spec) throws IOException {
        return fixture.transport().queue(spec);
    }

    private Duration ticks(int count) {
        return fixture.tick().multipliedBy(count);
    }

    /** What is there already; a broker may need a moment to bring it. */
    private Delivery next(Receiver receiver) throws IOException, InterruptedException {
        Optional<Delivery> next = receiver.receive(Duration.ZERO);
        return (next.isPresent() ? next : receiver.receive(patience()))
                .orElseThrow(() -> new AssertionError("nothing was delivered"));
    }

    /** Virtual time does not pass while one waits, so there only what is ready counts. */
    private Duration patience() {
        return fixture.clock() instanceof VirtualAlarmClock ? Duration.ZERO : ticks(3 * VISIBLE_TICKS);
    }

    private static DeadLetter onlyDeadLetter(Queue queue) throws IOException {
        List<DeadLetter> letters = queue.deadLetters(10);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    /** Whether an acknowledgement was taken; one whose connection is gone may also be told by an exception. */
    private static boolean settles(Delivery delivery) {
        try {
            return delivery.ack();
        } catch (IOException gone) {
            return false;
        }
    }
}
