package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.plugin.ScriptPlugin;
import dev.gatehouse.policy.Approval;
import dev.gatehouse.runner.CheckRequest.Option;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a verdict is given once more without running anything, and when not. */
class RememberedVerdictTest {
    private static final String POLICY = """
            version: 1
            protect: [{paths: [guarded/**], action: person}]
            gates:
              g: {type: script, run: 'echo x >> {out}/runs', tools: [mytool], environment: [FLAVOUR]}
              h: {type: script, run: 'true'}
            tiers: {quick: [g]}
            """;

    @TempDir
    Path temp;

    Yard yard;

    @BeforeEach
    void make() throws Exception {
        yard = Yard.with(temp, POLICY);
        yard.repo.write("src/A", "a");
        Files.createDirectories(yard.outside.resolve("bin"));
        tool("one");
    }

    private void tool(String text) throws Exception {
        Path tool = Files.writeString(yard.outside.resolve("bin/mytool"), text);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theSecondCheckOfTheSameRunsNoGateAndLoadsNoPlugin() throws Exception {
        Verdict first = yard.check();
        int loads = Integer.getInteger(ScriptPlugin.LOADS);
        Verdict second = yard.check();

        assertThat(first.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(second).isEqualTo(first.remembered());
        assertThat(second.gates()).isNotEmpty().allMatch(gate -> gate.cached());
        assertThat(yard.started).isEmpty();
        assertThat(yard.lines("runs")).isEqualTo(1);
        assertThat(Integer.getInteger(ScriptPlugin.LOADS)).isEqualTo(loads);
    }

    @Test
    void aPathIntoTheTreeIsNoHindrance() throws Exception {
        yard.environment.compute("PATH", (name, path) -> yard.repo.root() + ":bin:" + path);
        yard.repo.write("mytool", "not this one");
        assertThat(yard.repo.path("mytool").toFile().setExecutable(true)).isTrue();
        Verdict first = yard.check();

        assertThat(yard.check()).isEqualTo(first.remembered());
    }

    /** Something that changes between two checks. */
    interface Change {
        Wanted make(RememberedVerdictTest test) throws Exception;
    }

    /** Something that happens, after which the same is asked. */
    interface Event {
        void happen(RememberedVerdictTest test) throws Exception;
    }

    private static Named<Change> after(String name, Event event) {
        return Named.of(name, test -> {
            event.happen(test);
            return new Wanted();
        });
    }

    private static Named<Change> asking(String name, java.util.function.Consumer<Wanted> how) {
        return Named.of(name, test -> {
            Wanted wanted = new Wanted();
            how.accept(wanted);
            return wanted;
        });
    }

    static Stream<Named<Change>> changes() {
        return Stream.of(
                after("the tree", test -> test.yard.repo.write("src/A", "b")),
                after("an untracked file", test -> test.yard.repo.write("src/B", "b")),
                after("the policy", test -> test.yard.onMain("gate.yaml", POLICY + "# stricter\n")),
                after("the target, the policy staying", test -> test.yard.onMain("other", "x")),
                after("the day", test -> test.yard.nextDay()),
                after("an approval", RememberedVerdictTest::approve),
                after("a tool", test -> test.tool("another")),
                after("a tool gone", test -> Files.delete(test.yard.outside.resolve("bin/mytool"))),
                after("a variable of a gate", test -> test.yard.environment.put("FLAVOUR", "bitter")),
                after("a variable of all", test -> test.yard.environment.put("JAVA_HOME", "/elsewhere")),
                after("a plugin", test -> ScriptPlugin.in(test.yard.plugins)),
                after("a plugin more", test -> Files.write(test.yard.plugins.resolve("b.jar"), new byte[1])),
                after("a library", test -> Files.writeString(test.yard.libraries.resolve("core.jar"), "b")),
                asking("a tier", wanted -> wanted.tier = Optional.of("quick")),
                asking("a gate", wanted -> wanted.only = List.of("g")),
                asking("the trust", Wanted::isolated),
                asking("the tree's policy", wanted -> wanted.with(Option.POLICY_FROM_TREE)),
                asking("a base", wanted -> wanted.revisions(Revisions.DEFAULT.withBase("main"))),
                asking("a claim", wanted -> wanted.claim = "all pass"),
                asking("no cache", wanted -> wanted.with(Option.NO_CACHE)),
                asking("outputs of one's own", wanted -> wanted.builtSince = Optional.of(Instant.EPOCH)));
    }

    private static void approve(RememberedVerdictTest test) throws Exception {
        ObjectId tree = new ObjectId("1".repeat(40));
        Approval approval = new Approval("2".repeat(64), tree, "because", "me", Instant.EPOCH);
        test.yard.ledger().approvals().record(approval);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isAskedAnewAfterAChangeOf(Change change) throws Exception {
        Verdict first = yard.check();
        assertThat(yard.check().at()).isEqualTo(first.at());

        Verdict second = yard.check(change.make(this));

        assertThat(second.at()).isAfter(first.at());
    }

    @Test
    void whatRanWithoutTheCacheIsNotRemembered() throws Exception {
        yard.check(new Wanted().with(Option.NO_CACHE));
        yard.check();

        assertThat(yard.lines("runs")).isEqualTo(2);
    }

    @Test
    void whereTheVerdictIsMadeAnewGatesThatHaveNothingNewToJudgeDoNotRun() throws Exception {
        yard.check();
        yard.nextDay();
        Verdict second = yard.check();

        assertThat(second.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(Yard.outcome(second, "g").cached()).isTrue();
        assertThat(yard.lines("runs")).isEqualTo(1);
    }

    @Test
    void theOlderQuestionKeepsItsAnswer() throws Exception {
        Verdict first = yard.check();
        yard.repo.write("src/A", "b");
        yard.check();
        yard.repo.write("src/A", "a");

        assertThat(yard.check().at()).isEqualTo(first.at());
    }
}
