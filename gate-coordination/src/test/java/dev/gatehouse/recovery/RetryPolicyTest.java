package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.recovery.RetryDecision.Again;
import dev.gatehouse.recovery.RetryDecision.GiveUp;
import dev.gatehouse.recovery.RetryDecision.Why;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static RetryPolicy policy(RetryBudget budget) {
        Backoff backoff = Backoff.fullJitter(Duration.ofSeconds(1), Duration.ofSeconds(10), new Random(1));
        return new RetryPolicy(3, Duration.ofMinutes(1), backoff, budget);
    }

    @Test
    void triesAgainUntilAttemptsAreUsedUp() {
        RetryPolicy policy = policy(new RetryBudget(0.1, 10));
        assertThat(policy.afterFailure(1, Duration.ZERO)).isInstanceOf(Again.class);
        assertThat(policy.afterFailure(2, Duration.ZERO)).isInstanceOf(Again.class);
        assertThat(policy.afterFailure(3, Duration.ZERO)).isEqualTo(new GiveUp(Why.ATTEMPTS_USED_UP));
    }

    @Test
    void waitsAsLongAsIsKnownToBeNeededAndSpreadsWhatComesAfter() {
        RetryPolicy policy = policy(new RetryBudget(0.1, 10));
        assertThat(((Again) policy.afterFailure(1, Duration.ofSeconds(30))).after())
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(policy.afterFailure(1, Duration.ofMinutes(2))).isEqualTo(new GiveUp(Why.TOO_LATE));
    }

    @Test
    void retriesAreNeverMoreThanTheReserveAndTheShareOfCalls() {
        RetryBudget budget = new RetryBudget(0.2, 5);
        RetryPolicy policy = policy(budget);
        int retried = 0;
        for (int call = 0; call < 100; call++) {
            policy.called();
            retried += policy.afterFailure(1, Duration.ZERO) instanceof Again ? 1 : 0;
        }
        assertThat(retried).isBetween(20, 25);
        assertThat(policy.afterFailure(1, Duration.ZERO)).isEqualTo(new GiveUp(Why.BUDGET_USED_UP));
    }

    @Test
    void aBudgetFillsUpToItsReserveAndNoFurther() {
        RetryBudget budget = new RetryBudget(0.5, 2);
        assertThat(budget.tryRetry()).isTrue();
        assertThat(budget.tryRetry()).isTrue();
        assertThat(budget.tryRetry()).isFalse();
        for (int call = 0; call < 100; call++) {
            budget.called();
        }
        assertThat(budget.left()).isEqualTo(2);
    }

    @Test
    void nonsenseIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryBudget(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryBudget(Double.NaN, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, null, new RetryBudget(0.1, 1)))
                .withMessageContaining("0");
    }
}
