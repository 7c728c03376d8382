package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.transport.Message;
import dev.gatehouse.transport.Subscriber;
import dev.gatehouse.transport.Topic;
import dev.gatehouse.transport.WhenSlow;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every topic of every transport holds. A policy that a transport does not declare it has to refuse. */
public abstract class TopicContract {
    private static final int PATIENT_TICKS = 1_000;

    private TransportFixture fixture;
    private Topic topic;

    /** A new transport, empty. */
    protected abstract TransportFixture fixture() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = fixture();
        topic = fixture.transport().topic("news");
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void whatIsPublishedReachesEverySubscriberInOrder() throws Exception {
        try (Subscriber one = topic.subscribe(10, anyPolicy());
                Subscriber other = topic.subscribe(10, anyPolicy())) {
            publish("1", "2", "3");
            assertThat(take(one, 3)).containsExactly("1", "2", "3");
            assertThat(take(other, 3)).containsExactly("1", "2", "3");
            assertThat(one.lost()).isZero();
        }
    }

    @Test
    void nobodySubscribedIsNoError() throws Exception {
        publish("unheard");
        try (Subscriber late = topic.subscribe(10, anyPolicy())) {
            assertThat(late.receive(Duration.ZERO)).as("before its time").isEmpty();
            publish("heard");
            assertThat(take(late, 1)).containsExactly("heard");
        }
    }

    @Test
    void whoLeftGetsNothingMoreAndHoldsUpNobody() throws Exception {
        Subscriber leaving = topic.subscribe(1, anyPolicy());
        publish("1");
        leaving.close();
        publish("2", "3");
        assertThat(leaving.isConnected()).isFalse();
        assertThat(leaving.receive(Duration.ZERO)).isEmpty();
    }

    @Test
    void aSlowSubscriberMayLoseTheOldest() throws Exception {
        if (refused(WhenSlow.DROP_OLDEST)) {
            return;
        }
        try (Subscriber slow = topic.subscribe(2, WhenSlow.DROP_OLDEST)) {
            publish("1", "2", "3", "4");
            assertThat(take(slow, 2)).containsExactly("3", "4");
            assertThat(slow.lost()).isEqualTo(2);
            assertThat(slow.isConnected()).isTrue();
        }
    }

    @Test
    void aSlowSubscriberMayLoseTheNewest() throws Exception {
        if (refused(WhenSlow.DROP_NEWEST)) {
            return;
        }
        try (Subscriber slow = topic.subscribe(2, WhenSlow.DROP_NEWEST)) {
            publish("1", "2", "3", "4");
            assertThat(take(slow, 2)).containsExactly("1", "2");
            assertThat(slow.lost()).isEqualTo(2);
            publish("5");
            assertThat(take(slow, 1)).containsExactly("5");
        }
    }

    @Test
    void aSlowSubscriberMayBeDisconnectedAndHoldsUpNobody() throws Exception {
        if (refused(WhenSlow.DISCONNECT)) {
            return;
        }
        try (Subscriber slow = topic.subscribe(2, WhenSlow.DISCONNECT);
                Subscriber quick = topic.subscribe(10, WhenSlow.DISCONNECT)) {
            publish("1", "2", "3");
            assertThat(slow.isConnected()).isFalse();
            assertThat(take(slow, 2)).as("what waited is still there").containsExactly("1", "2");
            assertThat(slow.receive(Duration.ZERO)).isEmpty();
            assertThat(slow.lost()).isPositive();
            assertThat(take(quick, 3)).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aSlowSubscriberMaySlowThePublisherDown() throws Exception {
        if (refused(WhenSlow.BLOCK)) {
            return;
        }
        try (Subscriber slow = topic.subscribe(1, WhenSlow.BLOCK);
                Subscriber quick = topic.subscribe(10, WhenSlow.BLOCK)) {
            publish("1");
            assertThat(topic.publish(Message.of("2"), Duration.ZERO).isAccepted())
                    .isFalse();
            var publishing = Background.call(() -> topic.publish(Message.of("3"), ticks(PATIENT_TICKS)));
            assertThat(take(slow, 1)).containsExactly("1");
            assertThat(publishing.get().isAccepted()).isTrue();
            assertThat(take(slow, 1)).containsExactly("3");
            assertThat(take(quick, 2)).as("2 reached nobody").containsExactly("1", "3");
        }
    }

    @Test
    void whoWaitsIsWokenByAMessageAndByTheEnd() throws Exception {
        Subscriber subscriber = topic.subscribe(1, anyPolicy());
        var first = Background.call(() -> subscriber.receive(ticks(PATIENT_TICKS)));
        publish("here");
        assertThat(first.get().orElseThrow().body()).isEqualTo("here");
        var second = Background.call(() -> subscriber.receive(ticks(1_000 * PATIENT_TICKS)));
        fixture.transport().close();
        assertThatThrownBy(second::get).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> publish("late")).isInstanceOf(IOException.class);
    }

    /** True for a policy that is not declared, having seen it refused. */
    private boolean refused(WhenSlow policy) {
        if (fixture.transport().capabilities().whenSlow().contains(policy)) {
            return false;
        }
        assertThatThrownBy(() -> topic.subscribe(1, policy)).isInstanceOf(UnsupportedOperationException.class);
        return true;
    }

    private WhenSlow anyPolicy() {
        return fixture.transport().capabilities().whenSlow().iterator().next();
    }

    private void publish(String... bodies) throws IOException, InterruptedException {
        for (String body : bodies) {
            assertThat(topic.publish(Message.of(body), Duration.ZERO).isAccepted())
                    .isTrue();
        }
    }

    private List<String> take(Subscriber from, int count) throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (int taken = 0; taken < count; taken++) {
            Optional<Message> next = from.receive(Duration.ZERO);
            boolean waits = next.isEmpty() && !(fixture.clock() instanceof VirtualAlarmClock);
            (waits ? from.receive(ticks(PATIENT_TICKS)) : next)
                    .map(Message::body)
                    .ifPresent(bodies::add);
        }
        return bodies;
    }

    private Duration ticks(int count) {
        return fixture.tick().multipliedBy(count);
    }
}
