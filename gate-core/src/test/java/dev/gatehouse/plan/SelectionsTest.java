package dev.gatehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.Samples;
import dev.gatehouse.verdict.Coverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionsTest {
    private static final String YAML = """
            version: 1
            gates:
              build: {type: command, run: x}
              tests: {type: command, run: x, needs: [build]}
              report: {type: command, run: x, needs: [tests]}
              lint: {type: command, run: x}
            tiers: {stop: [tests], most: [report, lint], every: [all]%s}
            """;

    private final GateConfig config = Samples.read(YAML.formatted(""));
    private final Plan plan = Plans.of(YAML.formatted(""));

    @Test
    void fullIsEveryGate() {
        assertThat(Selections.full(plan).gates()).containsExactlyInAnyOrder("build", "tests", "report", "lint");
        assertThat(Selections.full(plan).coverage()).isEqualTo(Coverage.FULL);
        assertThat(Selections.tier(config, plan, "full")).isEqualTo(Selections.full(plan));
    }

    @Test
    void aTierBringsWhatItsGatesNeed() {
        assertThat(Selections.tier(config, plan, "stop").gates()).containsExactlyInAnyOrder("build", "tests");
        assertThat(Selections.tier(config, plan, "stop").coverage()).isEqualTo(Coverage.tier("stop"));
    }

    @Test
    void aTierThatComesToEveryGateIsComplete() {
        assertThat(Selections.tier(config, plan, "most").coverage()).isEqualTo(new Coverage("most", true));
        assertThat(Selections.tier(config, plan, "every").coverage()).isEqualTo(new Coverage("every", true));
    }

    @Test
    void aDeclaredFullTierIsWhatItSays() {
        GateConfig declared = Samples.read(YAML.formatted(", full: [lint]"));

        assertThat(Selections.tier(declared, plan, "full"))
                .isEqualTo(new Selection(Coverage.tier("full"), java.util.Set.of("lint")));
    }

    @Test
    void gatesPickedByHandAreAPartEvenIfTheyAreAll() {
        Selection some = Selections.only(plan, List.of("report"));
        Selection all = Selections.only(plan, List.of("report", "lint"));

        assertThat(some.gates()).containsExactlyInAnyOrder("build", "tests", "report");
        assertThat(some.coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(all.coverage()).isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void whatDoesNotExistIsRefusedWithAGuess() {
        assertThatThrownBy(() -> Selections.only(plan, List.of("test")))
                .isInstanceOf(SelectionException.class)
                .hasMessage("unknown gate 'test'; did you mean 'tests'? The gates are build, tests, report, lint.");
        assertThatThrownBy(() -> Selections.tier(config, plan, "fast"))
                .isInstanceOf(SelectionException.class)
                .hasMessage("unknown tier 'fast'. The tiers are every, full, most, stop.");
        assertThatThrownBy(() -> Selections.only(plan, List.of())).hasMessageStartingWith("no gate is named");
    }
}
