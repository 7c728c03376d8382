package dev.gatehouse.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.SampleTypes;
import dev.gatehouse.config.Samples;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.plan.PlannedGate.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final String FAULTY = """
            version: 1
            gates:
              build: {type: comand, run: x}
              lint: {type: command, run: x, needz: [build], rules: {"command/exti": off, "command/lint/a": off}}
              tests: {type: tests, run: x, reruns: 2}
              root: {type: command, run: sudo x}
              pipe: {type: command, run: x | y, report: {format: sariff, files: [a]}, accept: [-1]}
              none: {type: command}
            """;

    private static final String SAID = """
            gate.yaml:3:17 unknown gate type 'comand'
                3 |   build: {type: comand, run: x}
                  |                 ^^^^^^
            help: did you mean 'command'?

            gate.yaml:4:33 unknown key 'needz'
                4 |   lint: {type: command, run: x, needz: [build], rules: {"command/exti": off, "command/lint/a": off}}
                  |                                 ^^^^^
            help: did you mean 'needs'?

            gate.yaml:4:57 gate type 'command' has no rule 'command/exti'
                4 |   lint: {type: command, run: x, needz: [build], rules: {"command/exti": off, "command/lint/a": off}}
                  |                                                         ^^^^^^^^^^^^^^
            help: did you mean 'command/exit'?

            gate.yaml:5:40 'reruns' needs the command 'rerun'
                5 |   tests: {type: tests, run: x, reruns: 2}
                  |                                        ^

            gate.yaml:6:30 'run' must not start sudo
                6 |   root: {type: command, run: sudo x}
                  |                              ^^^^^^

            gate.yaml:7:30 wrong value for 'run': '|' at character 3 is for a shell, and this command is started without one: quote it, or use 'shell:' instead
                7 |   pipe: {type: command, run: x | y, report: {format: sariff, files: [a]}, accept: [-1]}
                  |                              ^^^^^

            gate.yaml:7:54 wrong value for 'format': expected sarif or junit-xml, got the string 'sariff'
                7 |   pipe: {type: command, run: x | y, report: {format: sariff, files: [a]}, accept: [-1]}
                  |                                                      ^^^^^^
            help: did you mean 'sarif'?

            gate.yaml:7:84 wrong value for 'accept': expected at least 0, got the integer -1
                7 |   pipe: {type: command, run: x | y, report: {format: sariff, files: [a]}, accept: [-1]}
                  |                                                                                    ^^

            gate.yaml:8:3 the key 'run' is missing here
                8 |   none: {type: command}
                  |   ^^^^""";

    @Test
    void theSampleBindsEveryGate() {
        Plan plan = Plans.of(Samples.gateYaml());

        assertThat(names(plan)).containsExactly("build", "tests", "lint");
        Bound build = (Bound) plan.gates().get(0).binding();
        assertThat(build.plugin()).isEqualTo(Plans.PLUGIN);
        assertThat(build.rules()).extracting(Rule::id).contains("command/exit");
        SampleTypes.Sample gate = (SampleTypes.Sample) build.gate();
        SampleTypes.CommandSettings settings = (SampleTypes.CommandSettings) gate.settings();
        assertThat(settings.run()).isEqualTo(CommandLine.parse("./mvnw -q -B -ntp compile"));
        assertThat(settings.accept()).containsExactly(0);
        assertThat(settings.share()).isEqualTo(0.5);
        assertThat(settings.variables()).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: []; b: []; c: []|a b c",
                "a: [c]; b: []; c: []|b c a",
                "a: [b]; b: [c]; c: []; d: []|c b a d",
                "d: [b, c]; c: [a]; b: [a]; a: []|a c b d",
            })
    void gatesComeAfterWhatTheyNeedAndOtherwiseInTheOrderOfTheFile(String needs, String order) {
        assertThat(names(Plans.needing(needs))).containsExactly(order.split(" "));
    }

    @Test
    void aLongChainOfNeedsIsOrdered() {
        StringBuilder needs = new StringBuilder("g0: []");
        for (int i = 1; i < 5000; i++) {
            needs.append("; g").append(i).append(": [g").append(i - 1).append("]");
        }

        assertThat(Plans.needing(needs.toString()).gates()).hasSize(5000);
    }

    @Test
    void gateYamlAddsToTheFootprintOrReplacesPartsOfIt() {
        Footprint own = footprint("{type: command, run: x}");
        Footprint merged = footprint("{type: command, run: x, inputs: [src], environment: [CI], locks: [port, gpu]}");

        assertThat(own.locks()).containsExactly(Footprint.WORKSPACE_LOCK);
        assertThat(own.inputs()).containsExactly("**");
        assertThat(merged.inputs()).containsExactly("src");
        assertThat(merged.environment()).containsExactly("CI");
        assertThat(merged.locks()).containsExactlyInAnyOrder("port", "gpu");
        assertThat(footprint("{type: command, run: x, locks: []}").locks()).isEmpty();
    }

    @Test
    void aTypeWhosePluginCannotBeUsedLeavesItsGateUnresolved() {
        Plan plan = Plans.of("version: 1\ngates: {a: {type: torn, whatever: 1}, b: {type: command, run: x}}");

        assertThat(plan.gates().get(0).binding())
                .isEqualTo(new Unresolved("the jar of 'torn' is torn", "install it again"));
        assertThat(plan.gates().get(1).binding()).isInstanceOf(Bound.class);
    }

    @Test
    void aTypeThatFailsLeavesItsGateUnresolved() {
        Plan plan = Plans.of("version: 1\ngates: {a: {type: broken}, b: {type: shadowing}}");

        assertThat(((Unresolved) plan.gates().get(0).binding()).cause())
                .contains("'broken' of plugin samples 1.0")
                .contains("no ReportSettings[enabled=true]");
        assertThat(((Unresolved) plan.gates().get(1).binding()).cause()).contains("[timeout]");
    }

    @Test
    void theCatalogIsAskedOncePerType() {
        List<String> asked = new ArrayList<>();
        Planner.plan(
                Samples.read("version: 1\ngates: {a: {type: command, run: x}, b: {type: command, run: x}}"),
                name -> {
                    asked.add(name);
                    return Plans.resolve(name);
                },
                Plans.KNOWN);

        assertThat(asked).containsExactly("command");
    }

    @Test
    void faultsOfAllGatesAreToldTogether() {
        ConfigException refused = catchThrowableOfType(ConfigException.class, () -> Plans.of(FAULTY));

        assertThat(refused.render()).isEqualTo(SAID);
        assertThat(refused).hasMessage("gate.yaml:3:17 unknown gate type 'comand' (and 8 more)");
    }

    @Test
    void aTypeThatNobodyKnowsShowsThoseThatThereAre() {
        assertThatThrownBy(() -> Plans.of("version: 1\ngates: {a: {type: performance}}"))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        refused -> assertThat(refused.render())
                                .endsWith("help: the types are broken, command, shadowing, tests, torn"));
    }

    private static Footprint footprint(String gate) {
        PlannedGate planned =
                Plans.of("version: 1\ngates:\n  g: " + gate).gates().get(0);
        return ((Bound) planned.binding()).footprint();
    }

    private static List<String> names(Plan plan) {
        return plan.gates().stream().map(PlannedGate::name).toList();
    }
}
