package dev.gatehouse.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.recovery.DegradationPolicy.Degradation;
import dev.gatehouse.recovery.DegradationPolicy.LeftOut;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DegradationPolicyTest {
    private final DegradationPolicy policy =
            new DegradationPolicy(Map.of("bug-fix", Set.of("advisory-review")), Set.of("tests"));

    @Test
    void whatIsDeclaredIsLeftOutAndSaid() {
        Degradation answer = policy.decide("bug-fix", Map.of("advisory-review", "anthropic OPEN until noon"));
        assertThat(answer.goesOn()).isTrue();
        assertThat(answer.leftOut()).containsExactly(new LeftOut("advisory-review", "anthropic OPEN until noon"));
        assertThat(answer.describe()).isEqualTo("degraded, without advisory-review (anthropic OPEN until noon)");
    }

    @Test
    void whatIsNotDeclaredIsWaitedFor() {
        Degradation answer = policy.decide("feature", Map.of("advisory-review", "no provider"));
        assertThat(answer.goesOn()).isFalse();
        assertThat(answer.leftOut()).isEmpty();
        assertThat(answer.missing()).extracting(LeftOut::gate).containsExactly("advisory-review");
    }

    @Test
    void nothingUnavailableIsNoDegradation() {
        assertThat(policy.decide("bug-fix", Map.of()).describe()).isEmpty();
    }

    @Test
    void aGateThatBlocksCanNeverBeDegraded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DegradationPolicy(Map.of("bug-fix", Set.of("tests")), Set.of("tests")))
                .withMessageContaining("bug-fix")
                .withMessageContaining("tests")
                .withMessageContaining("advisory");
    }
}
