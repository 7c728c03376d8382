package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.transport.Capabilities;
import dev.gatehouse.transport.Durability;
import dev.gatehouse.transport.Feature;
import dev.gatehouse.transport.InMemoryTransport;
import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Queue;
import dev.gatehouse.transport.QueueSpec;
import dev.gatehouse.transport.Receiver;
import dev.gatehouse.transport.SendOptions;
import dev.gatehouse.transport.WhenSlow;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only virtual time can show: that waiting ends exactly when it should. */
class InMemoryWaitingTest {
    private final InMemoryFixture fixture = new InMemoryFixture(UnaryOperator.identity());

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void allFeaturesAreDeclaredAndNothingOutlivesTheProcess() {
        Capabilities capabilities = fixture.transport().capabilities();
        assertThat(capabilities.features()).containsExactlyInAnyOrder(Feature.values());
        assertThat(capabilities.whenSlow()).containsExactlyInAnyOrder(WhenSlow.values());
        assertThat(capabilities.durability()).isEqualTo(Durability.PROCESS);
    }

    @Test
    void aLongPollEndsEmptyWhenItsTimeIsOver() throws Exception {
        Receiver receiver = fixture.transport().queue(QueueSpec.named("q")).receiver();
        var polling = Background.call(() -> receiver.receive(Duration.ofMinutes(1)));
        fixture.clock().awaitAlarms(1);
        fixture.advance(Duration.ofMinutes(1));
        assertThat(polling.get()).isEmpty();
    }

    @Test
    void aSenderWithoutRoomGivesUpWhenItsPatienceIsOver() throws Exception {
        Queue queue = fixture.transport().queue(QueueSpec.named("q").capacity(1));
        queue.send(Message.of("fills it"));
        var sending =
                Background.call(() -> queue.send(Message.of("waits"), SendOptions.DEFAULT, Duration.ofMinutes(1)));
        fixture.clock().awaitAlarms(1);
        fixture.advance(Duration.ofMinutes(1));
        assertThat(sending.get().isAccepted()).isFalse();
        assertThat(queue.depth().total()).isOne();
    }

    @Test
    void whoWaitsIsWokenByADelayedMessageAndByALostDelivery() throws Exception {
        Queue queue = fixture.transport().queue(QueueSpec.named("q").visibility(Duration.ofSeconds(30)));
        queue.send(Message.of("later"), SendOptions.DEFAULT.delayed(Duration.ofSeconds(10)), Duration.ZERO);
        Receiver receiver = queue.receiver();
        var first = Background.call(() -> receiver.receive(Duration.ofMinutes(5)));
        fixture.clock().awaitAlarms(2);
        fixture.advance(Duration.ofSeconds(10));
        assertThat(first.get().orElseThrow().attempt()).isOne();
        var second = Background.call(() -> receiver.receive(Duration.ofMinutes(5)));
        fixture.clock().awaitAlarms(2);
        fixture.advance(Duration.ofSeconds(30));
        assertThat(second.get().orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void deadLettersTakeUpRoomUntilSomebodyDecides() throws Exception {
        Queue queue = fixture.transport().queue(QueueSpec.named("q").capacity(1));
        queue.send(Message.of("bad"));
        queue.receiver().receive(Duration.ZERO).orElseThrow().reject("bad");
        assertThat(queue.send(Message.of("next")).isAccepted()).isFalse();
        queue.discard(queue.deadLetters(1).get(0).key());
        assertThat(queue.send(Message.of("next")).isAccepted()).isTrue();
    }

    @Test
    void theMachinesClockServesAsWell() throws Exception {
        try (InMemoryTransport real = InMemoryTransport.create()) {
            Queue queue = real.queue(QueueSpec.named("q"));
            queue.send(Message.of("soon"), SendOptions.DEFAULT.delayed(Duration.ofMillis(5)), Duration.ZERO);
            Receiver receiver = queue.receiver();
            assertThat(receiver.receive(Duration.ofSeconds(20))).isPresent();
            assertThat(receiver.receive(Duration.ofMillis(1))).isEmpty();
        }
    }
}
