package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.GateType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigShowTest {
    @Test
    void defaultsAreFilledIn() {
        assertThat(
                        show(
                                "version: 1\ngates: {lint: {type: command, run: npx eslint ., report: {format: sarif, files: [a b]}}}"))
                .isEqualTo("""
                        version: 1
                        limits:
                          minutes: 45
                          parallel: 2
                          file-megabytes: 50
                        feedback:
                          max-chars: 6000
                          max-findings: 10
                        protect:
                          - {paths: [gate.yaml], action: person}
                        gates:
                          lint:
                            type: command
                            mode: blocking
                            timeout: "10m"
                            existing: allow
                            run: "npx eslint ."
                            report: {format: sarif, files: ["a b"]}
                            accept: [0]
                            grace: "5s"
                            share: 0.5
                        """);
    }

    @Test
    void whatIsShownReadsAsTheSameConfiguration() {
        String shown = show(Samples.gateYaml());
        GateConfig before = Samples.read(Samples.gateYaml());
        GateConfig after = Samples.read(shown);

        assertThat(show(shown)).isEqualTo(shown);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Position.class, Settings.class, GateKeys.class)
                .isEqualTo(before);
        assertThat(SettingsBinding.bind(after.gates().get("tests").settings(), SampleTypes.TestSettings.class))
                .isEqualTo(
                        SettingsBinding.bind(before.gates().get("tests").settings(), SampleTypes.TestSettings.class));
    }

    @Test
    void textThatYamlCouldTakeForSomethingElseIsQuoted() {
        String tricky =
                "version: 1\ngates: {g: {type: command, run: x, variables: {a: 'true', b: '1', c: \"q\\\"\\n\", d: '', e: ~null, 'f: g': '#'}}}";

        GateKeys shown = (GateKeys) Samples.read(show(tricky)).gates().get("g").settings();
        assertThat(SettingsBinding.bind(shown, SampleTypes.CommandSettings.class))
                .isEqualTo(SettingsBinding.bind(
                        Samples.read(tricky).gates().get("g").settings(), SampleTypes.CommandSettings.class));
    }

    @Test
    void keysOfAnUnknownTypeStayAsTheyAre() {
        assertThat(show("version: 1\ngates: {g: {type: else, some: [1, {a: b}]}}"))
                .contains("    some: [1, {a: b}]\n");
    }

    private static String show(String yaml) {
        return ConfigShow.yaml("gate.yaml", yaml, ConfigShowTest::settings);
    }

    private static Optional<Class<? extends Record>> settings(String name) {
        for (GateType<?> type : SampleTypes.all()) {
            if (type.name().equals(name)) {
                return Optional.of(type.settings());
            }
        }
        return Optional.empty();
    }
}
