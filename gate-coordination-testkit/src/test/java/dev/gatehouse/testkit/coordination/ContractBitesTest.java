package dev.gatehouse.testkit.coordination;

import static dev.gatehouse.testkit.coordination.FaultyTransport.declaring;
import static dev.gatehouse.testkit.coordination.FaultyTransport.losing;
import static dev.gatehouse.testkit.coordination.FaultyTransport.pretending;
import static dev.gatehouse.testkit.coordination.FaultyTransport.sending;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.transport.Sent;
import dev.gatehouse.transport.Transport;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contracts over transports with one fault each: the test that is there for it fails. */
class ContractBitesTest {
    @Test
    void aMessageThatIsLostIsNoticed() {
        bites(losing(), TransportContract::whatIsSentIsDeliveredWholeAndInOrder);
    }

    @Test
    void anAcknowledgementThatIsForgottenIsNoticed() {
        bites(pretending("ack", true), TransportContract::whatIsAcknowledgedNeverComesAgain);
    }

    @Test
    void aMessageThatIsNotGivenBackIsNoticed() {
        bites(pretending("nack", true), TransportContract::whatIsGivenBackComesAgainAndIsCounted);
    }

    @Test
    void aDeadConsumerThatIsNotMissedIsNoticed() {
        bites(
                declaring(spec -> spec.visibility(Duration.ofDays(1))),
                TransportContract::whatADeadConsumerHeldGoesToAnother);
    }

    @Test
    void aDeliveryThatIsTakenAwayTooEarlyIsNoticed() {
        bites(
                declaring(spec -> spec.visibility(Duration.ofSeconds(1))),
                TransportContract::aConsumerThatTakesTooLongLosesItsDelivery);
    }

    @Test
    void aConsumerThatHandsNothingBackIsNoticed() {
        bites(pretending("close", true), TransportContract::whatAConsumerHeldComesBackAtOnceWhenItIsClosed);
    }

    @Test
    void redeliveryWithoutEndIsNoticed() {
        bites(
                declaring(spec -> spec.maxDeliveries(1_000)),
                TransportContract::whatFailsTooOftenBecomesADeadLetterAndIsKeptWhole);
        bites(
                declaring(spec -> spec.maxDeliveries(1_000)),
                TransportContract::aMessageThatKillsItsConsumersIsBuriedToo);
    }

    @Test
    void aQueueWithoutBoundsIsNoticed() {
        bites(
                declaring(spec -> spec.capacity(1_000_000)),
                TransportContract::aFullQueueRefusesAndTakesAgainWhenThereIsRoom);
    }

    @Test
    void aDelayThatIsIgnoredIsNoticed() {
        bites(
                sending(options -> options.delayed(Duration.ZERO)),
                TransportContract::aDelayedMessageIsNotSeenBeforeItsTime);
    }

    @Test
    void aPriorityThatIsIgnoredIsNoticed() {
        bites(sending(options -> options.priority(4)), TransportContract::whatIsMoreUrgentOvertakes);
    }

    @Test
    void aReplayThatDoesNothingIsNoticed() {
        bites(pretending("replay", true), TransportContract::aRejectedMessageIsReplayedOrDiscardedByKey);
    }

    @Test
    void aTopicThatPublishesNothingIsNoticed() {
        UnaryOperator<Transport> fault = pretending("publish", new Sent.Accepted());
        TopicContract contract = new TopicContract() {
            @Override
            protected TransportFixture fixture() {
                return new InMemoryFixture(fault);
            }
        };
        assertThatThrownBy(() -> {
                    contract.open();
                    contract.whatIsPublishedReachesEverySubscriberInOrder();
                })
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aSubscriberThatHidesItsLossesIsNoticed() {
        UnaryOperator<Transport> fault = pretending("lost", 0L);
        TopicContract contract = new TopicContract() {
            @Override
            protected TransportFixture fixture() {
                return new InMemoryFixture(fault);
            }
        };
        assertThatThrownBy(() -> {
                    contract.open();
                    contract.aSlowSubscriberMayLoseTheOldest();
                })
                .isInstanceOf(AssertionError.class);
    }

    private interface Check {
        void run(TransportContract contract) throws Exception;
    }

    private static void bites(UnaryOperator<Transport> fault, Check check) {
        TransportContract contract = new TransportContract() {
            @Override
            protected TransportFixture fixture() {
                return new InMemoryFixture(fault);
            }
        };
        assertThatThrownBy(() -> {
                    contract.open();
                    try {
                        check.run(contract);
                    } finally {
                        contract.close();
                    }
                })
                .isInstanceOf(AssertionError.class);
    }
}
