package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.testkit.GateContract;
import dev.gatehouse.verdict.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class TamperGateTypeTest extends GateContract<TamperSettings> {
    @Override
    protected GateType<TamperSettings> type() {
        return new TamperGateType();
    }

    @Override
    protected TamperSettings settings() {
        return TamperSamples.settings();
    }

    @Test
    void whatWeakensTestsAndChecksBlocks() {
        assertThat(ids(Level.BLOCK))
                .contains(
                        "tamper/test-removed",
                        "tamper/test-disabled",
                        "tamper/assertion-removed",
                        "tamper/assertion-weakened",
                        "tamper/vacuous-assertion",
                        "tamper/test-excluded",
                        "tamper/threshold-lowered",
                        "tamper/ci-weakened",
                        "tamper/test-runtime-changed",
                        "tamper/entry-point-changed",
                        "tamper/class-shadowed",
                        "tamper/disguised-code",
                        "tamper/too-large");
    }

    @Test
    void whatIsOftenHonestIsReported() {
        assertThat(ids(Level.REPORT))
                .contains("tamper/expected-value-changed", "tamper/suppression-added", "tamper/type-escape");
    }

    private List<String> ids(Level level) {
        return type().rules().stream()
                .filter(rule -> rule.level() == level)
                .map(Rule::id)
                .toList();
    }
}
