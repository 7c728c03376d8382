package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a finding of one gate does to those that need it. */
class NeedsTest {
    private static final String POLICY = """
            version: 1
            gates:
              first: {type: script, run: 'echo said', %s}
              second: {type: script, run: 'true', needs: [first]}
            """;

    @TempDir
    Path temp;

    private Yard yard(String rules) throws Exception {
        Yard yard = Yard.with(temp, POLICY.formatted(rules));
        yard.repo.write("src/A", "");
        return yard;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules: {script/said: report}", "rules: {script/*: off}"})
    void aFindingThatBlocksNothingStopsNobody(String rules) throws Exception {
        var verdict = yard(rules).check();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(Yard.outcome(verdict, "second").result()).isEqualTo(new GateResult.Passed());
    }

    @Test
    void oneThatBlocksDoes() throws Exception {
        var verdict = yard("existing: block").check();

        assertThat(Yard.outcome(verdict, "second").result()).isInstanceOf(GateResult.Skipped.class);
    }
}
