package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.plan.SelectionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which variable a gate misses. */
class EnvironmentTrialTest {
    @TempDir
    Path temp;

    private EnvironmentTrial.Result trial(Yard yard) throws Exception {
        for (int i = 0; i < 40; i++) {
            yard.environment.put("AMBIENT_" + i, "value " + i);
        }
        return new EnvironmentTrial(yard.installation()).run(yard.repo.root(), "g");
    }

    @Test
    void theOneVariableIsNamed() throws Exception {
        Yard yard = Yard.running(temp, "test -n \"$VAR_X\" || echo missing");
        yard.environment.put("VAR_X", "1");

        EnvironmentTrial.Result result = trial(yard);

        assertThat(result.variables()).containsExactly("VAR_X");
        assertThat(result.clean()).isFalse();
        assertThat(result.helped()).isTrue();
        assertThat(result.scrubbed()).isEqualTo("1 findings");
    }

    @Test
    void bothAreNamedWhereTwoAreNeeded() throws Exception {
        Yard yard = Yard.running(temp, "test -n \"$VAR_X\" -a \"$ALPHA\" = a");
        yard.environment.put("VAR_X", "1");
        yard.environment.put("ALPHA", "a");

        EnvironmentTrial.Result result = trial(yard);

        assertThat(result.variables()).containsExactlyInAnyOrder("ALPHA", "VAR_X");
        assertThat(result.scrubbed()).startsWith("not proven: ");
    }

    @Test
    void aFolderOfTheTreeInThePathIsNamedAsThePath() throws Exception {
        Yard yard = Yard.running(temp, "local-tool");
        Path tool = Files.writeString(
                Files.createDirectories(yard.repo.path("bin")).resolve("local-tool"), "#!/bin/sh\ntrue\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        yard.environment.compute("PATH", (name, path) -> path + ":" + tool.getParent());

        assertThat(trial(yard).variables()).containsExactly("PATH");
    }

    @Test
    void whereNothingHelpsNothingIsNamed() throws Exception {
        EnvironmentTrial.Result result = trial(Yard.running(temp, "echo x >> {out}/runs; echo always"));

        assertThat(result).isEqualTo(new EnvironmentTrial.Result("1 findings", false, false, java.util.List.of()));
    }

    @Test
    void aGateThatPassesNeedsNothing() throws Exception {
        Yard yard = Yard.running(temp, "echo x >> {out}/runs");

        assertThat(trial(yard).clean()).isTrue();
        assertThat(yard.lines("runs")).isEqualTo(1);
    }

    @Test
    void ourOwnVariablesAreNoAnswer() throws Exception {
        Yard yard = Yard.running(temp, "test -n \"$GATEHOUSE_CWD\" || echo missing");
        yard.environment.put("GATEHOUSE_CWD", "/somewhere");

        assertThat(trial(yard).helped()).isFalse();
    }

    @Test
    void anUnknownGateIsRefused() throws Exception {
        Yard yard = Yard.running(temp, "true");

        assertThatThrownBy(() -> new EnvironmentTrial(yard.installation()).run(yard.repo.root(), "h"))
                .isInstanceOf(SelectionException.class)
                .hasMessageContaining("h");
    }

    @Test
    void withoutAPolicyThereIsNothingToTry() throws Exception {
        Yard yard = Yard.bare(temp);
        yard.repository().recordTarget(dev.gatehouse.git.Target.local("refs/heads/main"));

        assertThatThrownBy(() -> trial(yard)).isInstanceOf(Problem.class).hasMessageContaining("no gate.yaml");
    }
}
