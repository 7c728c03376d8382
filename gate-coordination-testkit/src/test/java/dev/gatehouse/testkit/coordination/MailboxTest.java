package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.transport.Mailbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    @Test
    void elementsComeOutInOrderAndAFullOneRefuses() {
        Mailbox<String> mailbox = new Mailbox<>(3);
        assertThat(mailbox.capacity()).isEqualTo(4);
        for (int round = 0; round < 3; round++) {
            for (String element : List.of("a", "b", "c", "d")) {
                assertThat(mailbox.offer(element)).isTrue();
            }
            assertThat(mailbox.offer("e")).isFalse();
            for (String element : List.of("a", "b", "c", "d")) {
                assertThat(mailbox.poll()).contains(element);
            }
            assertThat(mailbox.poll()).isEmpty();
        }
    }

    @Test
    void waitingEndsWithTheTimeOrWithAnInterrupt() throws Exception {
        Mailbox<String> mailbox = new Mailbox<>(2);
        assertThat(mailbox.poll(Duration.ofMillis(1))).isEmpty();
        Thread.currentThread().interrupt();
        assertThatThrownBy(mailbox::take).isInstanceOf(InterruptedException.class);
        assertThat(mailbox.offer("still works")).isTrue();
        assertThat(mailbox.take()).isEqualTo("still works");
    }

    @Test
    void aProducerThatWaitsForRoomCanBeInterrupted() throws Exception {
        Mailbox<String> mailbox = new Mailbox<>(2);
        mailbox.put("1");
        mailbox.put("2");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> mailbox.put("3")).isInstanceOf(InterruptedException.class);
    }

    /** Small ones are always full or empty, so that sleeping, waking and wrapping around happen all the time. */
    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void nothingIsLostDoubledOrOvertakenBetweenManyThreads(int capacity) throws Exception {
        int producers = 4;
        int each = 20_000;
        Mailbox<Long> mailbox = new Mailbox<>(capacity);
        List<Background<Boolean>> running = new ArrayList<>();
        for (int producer = 0; producer < producers; producer++) {
            long base = (long) producer << 32;
            running.add(Background.call(() -> {
                for (int element = 0; element < each; element++) {
                    mailbox.put(base | element);
                }
                return true;
            }));
        }
        long[] expected = new long[producers];
        for (int taken = 0; taken < producers * each; taken++) {
            long element = taken % 2 == 0
                    ? mailbox.take()
                    : mailbox.poll(Duration.ofSeconds(20)).orElseThrow();
            int producer = (int) (element >> 32);
            if ((int) element != expected[producer]++) {
                throw new AssertionError("element " + (int) element + " of producer " + producer + " is out of place");
            }
        }
        for (Background<Boolean> producer : running) {
            assertThat(producer.get()).isTrue();
        }
        assertThat(mailbox.poll()).isEmpty();
    }

    @Test
    void noRoomAtAllIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mailbox<String>(1))
                .withMessageContaining("1");
    }
}
