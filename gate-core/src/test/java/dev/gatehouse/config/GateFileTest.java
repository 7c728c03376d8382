package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Mode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GateFileTest {
    private static final String SMALL = "version: 1\ngates: {build: {type: command}}\n";

    private final GateConfig sample = Samples.read(Samples.gateYaml());

    @Test
    void everyPartOfTheSampleIsRead() {
        assertThat(sample.limits()).isEqualTo(new Limits(Duration.ofMinutes(45), 2, 50L << 20));
        assertThat(sample.feedback()).isEqualTo(new Feedback(6000, 10));
        assertThat(sample.protect()).singleElement().satisfies(protection -> {
            assertThat(protection.paths()).contains("gate.yaml", ".mvn/**", ".mcp.json");
            assertThat(protection.action()).isEqualTo(Protection.Action.PERSON);
        });
        assertThat(sample.gates()).containsOnlyKeys("build", "tests", "lint");
        assertThat(sample.tiers())
                .containsEntry("stop", List.of("build", "lint"))
                .containsEntry("full", List.of("all"));
        assertThat(sample.plugins()).extracting(PluginEntry::id).containsExactly("acme-licence");
    }

    @Test
    void gatesKeepTheOrderOfTheFile() {
        GateConfig config = Samples.read("version: 1\ngates: {z: {type: a}, a: {type: a}, m: {type: a}}");

        assertThat(config.gates().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void commonKeysOfAGateAreReadAndTheOthersKept() {
        GateEntry tests = sample.gates().get("tests");

        assertThat(tests.needs()).containsExactly("build");
        assertThat(tests.mode()).isEqualTo(Mode.BLOCKING);
        assertThat(tests.timeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(tests.existing()).isEqualTo(GateEntry.Existing.ALLOW);
        assertThat(tests.at()).hasToString("gate.yaml:8:3");
        assertThat(sample.gates().get("lint").mode()).isEqualTo(Mode.ADVISORY);
        assertThat(SettingsBinding.bind(tests.settings(), SampleTypes.TestSettings.class)
                        .reruns())
                .isEqualTo(2);
    }

    @Test
    void aWaiverIsReadWithItsPlace() {
        assertThat(sample.waivers())
                .containsExactly(new Waiver(
                        "command/lint/no-console",
                        List.of("tools/**"),
                        Optional.empty(),
                        OptionalInt.of(3),
                        "CLI output",
                        "@me",
                        LocalDate.of(2027, 1, 31),
                        new Position("gate.yaml", 12, 12)));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        GateConfig config = Samples.read(SMALL);

        assertThat(config.limits()).isEqualTo(new Limits(Duration.ofMinutes(45), 2, 50L << 20));
        assertThat(config.feedback()).isEqualTo(Feedback.DEFAULT);
        assertThat(config.protect())
                .singleElement()
                .satisfies(protection -> assertThat(protection.paths()).containsExactly("gate.yaml"));
        assertThat(config.setup()).isEmpty();
        assertThat(config.tiers()).isEmpty();
        assertThat(config.waivers()).isEmpty();
        assertThat(config.plugins()).isEmpty();
    }

    @Test
    void rulesTakeALevelOrMore() {
        GateEntry gate = Samples.read("""
                        version: 1
                        gates:
                          tests: {type: tests, rules: {"tests/flaky": off, "tests/failed": {level: report, scope: changed}}}
                        """).gates().get("tests");

        assertThat(gate.rules())
                .containsEntry("tests/flaky", new GateEntry.RuleEntry(Optional.of(Level.OFF), Optional.empty()))
                .containsEntry(
                        "tests/failed", new GateEntry.RuleEntry(Optional.of(Level.REPORT), Optional.of(Scope.CHANGED)));
    }

    @Test
    void theOtherCommonKeysAreRead() {
        GateEntry gate = Samples.read("""
                        version: 1
                        gates:
                          tests: {type: tests, timeout: 1h30m, when: {changed: ["src/**"]}, inputs: [pom.xml],
                                  environment: [CI], locks: [], existing: block}
                        """).gates().get("tests");

        assertThat(gate.timeout()).isEqualTo(Duration.ofMinutes(90));
        assertThat(gate.when()).contains(new GateEntry.When(List.of("src/**")));
        assertThat(gate.inputs()).containsExactly("pom.xml");
        assertThat(gate.environment()).containsExactly("CI");
        assertThat(gate.locks()).contains(List.of());
        assertThat(gate.existing()).isEqualTo(GateEntry.Existing.BLOCK);
    }

    @Test
    void setupStepsAreRead() {
        GateConfig config = Samples.read(SMALL + "setup: [{run: npm ci, lock-files: [package-lock.json]}]\n");

        assertThat(config.setup()).singleElement().satisfies(step -> {
            assertThat(step.run()).isEqualTo(CommandLine.parse("npm ci"));
            assertThat(step.lockFiles()).containsExactly("package-lock.json");
            assertThat(step.timeout()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() {
        assertThat(Samples.read("\uFEFF" + SMALL.replace("\n", "\r\n")).gates()).containsOnlyKeys("build");
    }

    @Test
    void settingsAreEqualWhateverTheirLayout() {
        String one = canonical("{type: command, run: 'make it', report: {format: sarif, files: [a]}}");
        String other = canonical("""

                    report:   # where
                      format: sarif
                      files: [ "a" ]
                    timeout: 3m
                    run: "make it"
                    type: command
                """);

        assertThat(one)
                .isEqualTo(other)
                .isEqualTo("{\"report\": {\"format\": \"sarif\", \"files\": [\"a\"]}, \"run\": \"make it\"}");
    }

    @Test
    void settingsDifferWhereAQuoteChangesTheType() {
        assertThat(canonical("{type: a, n: 1}")).isNotEqualTo(canonical("{type: a, n: '1'}"));
    }

    @Test
    void nothingReadCanBeChanged() {
        assertThatThrownBy(() -> sample.gates().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.gates().get("tests").needs().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.tiers().get("stop").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static String canonical(String gate) {
        return Samples.read("version: 1\ngates:\n  g: " + gate)
                .gates()
                .get("g")
                .settings()
                .canonical();
    }
}
