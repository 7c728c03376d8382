package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {
    private final AdaptiveLimit limit = new AdaptiveLimit(2, 8, 12, Duration.ofSeconds(10));

    @Test
    void growsByOneForAboutAsManyAnswersAsItIs() {
        enter(8);
        int answers = 0;
        while (limit.limit() == 8) {
            limit.answered();
            answers++;
        }
        assertThat(answers).isBetween(8, 10);
        assertThat(limit.limit()).isEqualTo(9);
    }

    @Test
    void growsOnlyWhenItIsUsedAndNeverAboveTheCeiling() {
        enter(3);
        answer(1_000);
        assertThat(limit.limit()).isEqualTo(8);
        enter(5);
        answer(1_000);
        assertThat(limit.limit()).isEqualTo(12);
    }

    @Test
    void halvesOnOverloadOnceForAllThatTellOfItAndNeverBelowTheFloor() {
        MovableTime time = new MovableTime();
        for (int worker = 0; worker < 8; worker++) {
            limit.overloaded(time.instant());
        }
        assertThat(limit.limit()).isEqualTo(4);
        time.pass(Duration.ofSeconds(10));
        limit.overloaded(time.instant());
        time.pass(Duration.ofSeconds(10));
        limit.overloaded(time.instant());
        assertThat(limit.limit()).isEqualTo(2);
    }

    @Test
    void letsInAsManyAsItIs() {
        enter(8);
        assertThat(limit.tryEnter()).isFalse();
        limit.leave();
        assertThat(limit.tryEnter()).isTrue();
        limit.overloaded(MovableTime.START);
        for (int left = 0; left < 5; left++) {
            limit.leave();
        }
        assertThat(limit.tryEnter()).as("three of four are at work").isTrue();
        assertThat(limit.tryEnter()).isFalse();
    }

    private void enter(int count) {
        for (int entered = 0; entered < count; entered++) {
            assertThat(limit.tryEnter()).isTrue();
        }
    }

    private void answer(int count) {
        for (int answered = 0; answered < count; answered++) {
            limit.answered();
        }
    }
}
