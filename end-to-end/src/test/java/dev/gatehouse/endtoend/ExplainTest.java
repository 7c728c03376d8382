package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.runner.Inspection;
import dev.gatehouse.runner.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of every gate type that is shipped, and of the host itself. */
class ExplainTest {
    @TempDir
    private static Path folder;

    private static Launcher launcher;
    private static List<Rule> rules;

    @BeforeAll
    static void look() throws Exception {
        Stage stage = Stage.in(folder);
        launcher = Launcher.on(stage);
        Installation installation = new Installation(
                List.of(), List.of(Launcher.DISTRIBUTION.resolve("plugins")), List.of(), stage.environment, "test");
        rules = new Inspection(installation).rules(stage.worker.root());
    }

    @Test
    void everyRuleIsExplainedInAllItsParts() {
        assertThat(rules)
                .hasSizeGreaterThan(20)
                .allSatisfy(rule -> assertThat(parts(rule.help()))
                        .as(rule.id())
                        .allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("TODO")));
    }

    @Test
    void everyGateTypeAndTheHostHaveRules() {
        assertThat(rules.stream().map(rule -> rule.id().replaceFirst("/.*", "")).distinct())
                .contains("command", "tests", "tamper", "secrets", "policy", "submission");
        assertThat(rules.stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void aMemberOfAFamilyIsExplainedByTheFamily() throws Exception {
        Answer answer = launcher.gate("explain", "command/lint/no-console");

        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("command/lint/no-console, a member of command/*")
                .contains("rule: command/lint/no-console, fingerprint");
    }

    @Test
    void whatIsMistypedOrCutShortIsGuessed() throws Exception {
        assertThat(launcher.gate("explain", "tests/faild").err()).contains("Did you mean: tests/failed?");
        assertThat(launcher.gate("explain", "test-removed").err()).contains("tamper/test-removed");
        assertThat(launcher.gate("explain", "tests").out().lines())
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.startsWith("tests/"));
    }

    private static Stream<String> parts(Rule.Help help) {
        return Stream.of(help.meaning(), help.why(), help.bad(), help.good(), help.remedy());
    }
}
