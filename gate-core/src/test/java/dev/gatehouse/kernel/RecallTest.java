package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.GateDraft.clean;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.kernel.Options.Caching;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a judgement is remembered, and when it is not. */
@Timeout(60)
class RecallTest {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Gate noting = context -> {
        asked.add(context.gate());
        return Judgement.clean(3);
    };
    private final Gate red = context -> {
        asked.add(context.gate());
        return Judgement.found(1, List.of(Finding.of("fake/x", "k", "m")));
    };
    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root);
    }

    @Test
    void aSecondRunWithNothingChangedRunsNoGate() throws Exception {
        bench.judge(gate("a", noting), gate("b", red));
        asked.clear();

        KernelRun second = bench.run(gate("a", noting), gate("b", red));

        assertThat(asked).isEmpty();
        assertThat(second.executions())
                .allSatisfy((name, execution) -> assertThat(execution.cached()).isTrue());
        assertThat(Bench.judged(second.executions().get("a")).examined()).isEqualTo(3);
        assertThat(second.repeatable()).isTrue();
    }

    @Test
    void nothingIsKeptUntilTheRunIsConfirmed() throws Exception {
        bench.run(gate("a", noting));
        bench.run(gate("a", noting));

        assertThat(asked).hasSize(2);
    }

    @Test
    void anotherKernelOnTheSameStoreRemembersToo() throws Exception {
        bench.judge(gate("a", noting));
        new Kernel(bench.store).run(bench.assignment(gate("a", noting)), RunListener.NONE);

        assertThat(asked).hasSize(1);
    }

    @Test
    void everythingThatAJudgementDependsOnIsPartOfItsKey() throws Exception {
        runsAgainAfter(() -> bench.ground.digest = "content-2", draft -> draft);
        runsAgainAfter(() -> bench.ground.side = Side.BASE, draft -> draft);
        runsAgainAfter(() -> bench.ground.trust = Trust.CHECKOUT, draft -> draft);
        runsAgainAfter(() -> bench.focus = Map.of("a", Set.of("key")), draft -> draft);
        runsAgainAfter(() -> bench.ground.base = "c".repeat(40), GateDraft::readingBase);
        runsAgainAfter(() -> bench.ground.ambient.put("TOKEN", "2"), draft -> draft.reading("TOKEN"));
        runsAgainAfter(() -> bench.ground.environment.put("JAVA_HOME", "/other"), draft -> draft.in(Workspace.SHARED));
        runsAgainAs(draft -> draft, draft -> draft.set("settings-2"));
        runsAgainAs(draft -> draft, draft -> draft.fromPlugin("1".repeat(64)));
        runsAgainAs(draft -> draft, draft -> draft.in(Workspace.ALONE));
    }

    @Test
    void aChangedToolRunsTheGateAgain(@TempDir Path bin) throws Exception {
        Path tool = Files.writeString(bin.resolve("linter"), "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        bench.ground.environment.put("PATH", bin.toString());

        runsAgainAfter(() -> Files.writeString(tool, "#!/bin/sh\nexit 0\n"), draft -> draft.using("linter"));
    }

    @Test
    void whatAJudgementDoesNotDependOnIsNoPartOfItsKey() throws Exception {
        bench.judge(gate("a", noting));
        bench.ground.base = "c".repeat(40);
        bench.ground.ambient.put("OTHER", "x");
        bench.ground.environment.put("HOME", "/elsewhere");
        bench.judge(gate("a", noting));

        assertThat(asked).hasSize(1);
    }

    @Test
    void acceptanceInACheckoutNeverReadsWhatWasJudgedInPlace() throws Exception {
        bench.judge(gate("a", noting));
        bench.ground.trust = Trust.CHECKOUT;
        assertThat(bench.judge(gate("a", noting)).get("a").cached()).isFalse();
    }

    @Test
    void notProvenIsNeverRemembered() throws Exception {
        Gate unsure = context -> {
            asked.add(context.gate());
            return Judgement.notProven("c", "r");
        };
        bench.judge(gate("a", unsure));
        assertThat(bench.run(gate("a", unsure)).repeatable()).isFalse();

        assertThat(asked).hasSize(2);
    }

    @Test
    void ofGatesThatRunProcessesOnlyCleanJudgementsAreRemembered() throws Exception {
        bench.judge(gate("a", red).in(Workspace.SHARED), gate("b", noting).in(Workspace.SHARED));
        bench.judge(gate("a", red).in(Workspace.SHARED), gate("b", noting).in(Workspace.SHARED));

        assertThat(asked).containsExactlyInAnyOrder("a", "b", "a");
    }

    @Test
    void aGateThatRunsProcessesWithoutSayingSoIsNotRemembered() throws Exception {
        Gate sly = context -> {
            asked.add(context.gate());
            context.run(Command.of(List.of("/bin/true"), context.workspace()));
            return Judgement.clean(1);
        };
        bench.judge(gate("a", sly));
        bench.judge(gate("a", sly));

        assertThat(asked).hasSize(2);
    }

    @Test
    void anUncacheableGateRunsAlways() throws Exception {
        bench.judge(gate("a", noting).uncacheable());
        bench.judge(gate("a", noting).uncacheable());

        assertThat(asked).hasSize(2);
    }

    @Test
    void withoutCachingTheStoreIsNeitherReadNorWritten() throws Exception {
        bench.judge(gate("a", noting));
        bench.options = bench.options.caching(Caching.OFF);
        bench.judge(gate("a", noting), gate("b", noting));
        bench.options = bench.options.caching(Caching.READ_WRITE);
        bench.judge(gate("b", noting));

        assertThat(asked).containsExactlyInAnyOrder("a", "a", "b", "b");
    }

    @Test
    void whatTheCallerHasJustBuiltIsNotRemembered() throws Exception {
        bench.ground.builtSince = Optional.of(Instant.EPOCH);
        bench.judge(gate("a", noting).in(Workspace.SHARED));
        bench.judge(gate("a", noting).in(Workspace.SHARED));

        assertThat(asked).hasSize(2);
    }

    @Test
    void aRememberedBuildRunsAgainWhenADependantMust() throws Exception {
        GateDraft build = gate("build", noting).in(Workspace.SHARED);
        GateDraft lint = gate("lint", noting).needs("build");
        bench.judge(build, lint);
        asked.clear();

        bench.judge(build, lint, gate("tests", noting).needs("lint").in(Workspace.SHARED));

        assertThat(asked).containsExactly("build", "tests");
    }

    @Test
    void aGateThatOnlyReadsNeedsNoOutputsOfARememberedBuild() throws Exception {
        GateDraft build = gate("build", noting).in(Workspace.SHARED);
        bench.judge(build);
        asked.clear();

        bench.judge(build, gate("review", noting).needs("build"));

        assertThat(asked).containsExactly("review");
    }

    @Test
    void aRememberedFailureKeepsItsDependantsFromBeingAsked() throws Exception {
        bench.judge(gate("a", red));
        asked.clear();

        Map<String, Execution> all = bench.judge(gate("a", red), clean("b").needs("a"));

        assertThat(Bench.notAsked(all.get("b")).reason()).isEqualTo("needs 'a', which failed");
        assertThat(asked).isEmpty();
    }

    @Test
    void theCircumstancesAreKnown() throws Exception {
        bench.ground.ambient.put("TOKEN", "secret-value");
        KernelRun run = bench.run(gate("a", noting).using("sh").reading("TOKEN"));

        assertThat(run.circumstances().tools().get("sh")).contains("/");
        assertThat(run.circumstances().variables()).containsOnlyKeys("TOKEN");
        assertThat(run.circumstances().toString()).doesNotContain("secret-value");
        assertThat(run.circumstances().hold(bench.ground.environment.get("PATH"), bench.ground.ambient))
                .isTrue();
        assertThat(run.circumstances().hold(bench.ground.environment.get("PATH"), Map.of()))
                .isFalse();
    }

    private interface Step {
        Object take() throws Exception;
    }

    private void runsAgainAfter(Step change, UnaryOperator<GateDraft> shape) throws Exception {
        GateDraft draft = shape.apply(gate("a", noting));
        bench.judge(draft);
        asked.clear();
        bench.judge(draft);
        assertThat(asked).as("unchanged").isEmpty();
        change.take();
        bench.judge(draft);
        assertThat(asked).as("changed").hasSize(1);
    }

    private void runsAgainAs(UnaryOperator<GateDraft> before, UnaryOperator<GateDraft> after) throws Exception {
        bench.judge(before.apply(gate("a", noting)));
        asked.clear();
        bench.judge(after.apply(gate("a", noting)));
        assertThat(asked).hasSize(1);
    }
}
