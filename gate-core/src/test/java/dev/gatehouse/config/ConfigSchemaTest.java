package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the schema says and what is accepted must not drift apart. */
class ConfigSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigSchema.json(SampleTypes.all()));

    @Test
    void theSampleIsValid() {
        assertThat(faults(Samples.gateYaml())).isEmpty();
    }

    @Test
    void theSchemaIsTheSameTextEveryTimeAndTellsWhatKeysMean() {
        String schema = ConfigSchema.json(SampleTypes.all());

        assertThat(schema)
                .isEqualTo(ConfigSchema.json(SampleTypes.all()))
                .startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"description\" : \"Gates that must pass first.\"")
                .contains("\"default\" : \"blocking\"");
    }

    /** Each replaces a part of the sample; both sides must refuse the result. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version: 1|version: 2",
                "version: 1|version: \"1\"",
                "version: 1|limits: {}",
                "minutes: 45|minutes: 0",
                "minutes: 45|minutes: 4.5",
                "minutes: 45|minuets: 45",
                "max-findings: 10|max-findings: ten",
                "action: person|action: nobody",
                "needs: [build]|needs: build",
                "needs: [build]|needz: [build]",
                "timeout: 10m|timeout: 10",
                "timeout: 10m|timeout: 10 minutes",
                "timeout: 10m|timeout:",
                "mode: advisory|mode: adviosry",
                "type: tests|type: test",
                "type: tests, |``",
                "format: sarif|format: toml",
                "files: [lint.sarif]|file: [lint.sarif]",
                "min-tests: 1|min-tests: 0",
                "min-tests: 1|max-tests: 1",
                "max: 3|max: 0",
                "until: 2027-01-31|until: tomorrow",
                "until: 2027-01-31|untill: 2027-01-31",
                "version: 1.2.0|version: 1.2",
                "  build: |  Build: ",
                "tiers:    {stop: [build, lint]|tiers:    {stop: build",
                "reruns: 2|reruns: 2, rules: {tests/failed: blok}",
                "reruns: 2|reruns: 2, rules: {tests/failed: {levle: block}}",
                "reruns: 2|reruns: 2, when: {changd: [a]}",
                "reruns: 2|reruns: 2, share: 0.1",
            })
    void schemaAndReaderRefuseTheSameFaults(String part, String instead) {
        String faulty =
                Samples.gateYaml().replaceFirst(java.util.regex.Pattern.quote(part), instead == null ? "" : instead);

        assertThat(faulty).isNotEqualTo(Samples.gateYaml());
        assertThat(faults(faulty)).as("schema").isNotEmpty();
        assertThat(isAccepted(faulty)).as("reader").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "needs: []",
                "rules: {tests/failed: report, tests/flaky: {level: off, scope: changed}}",
                "when: {changed: ['**']}",
                "locks: []",
                "existing: block",
                "environment: [CI]",
                "timeout: 1h30m",
                "inputs: [src]"
            })
    void whatTheReaderAcceptsTheSchemaAcceptsToo(String keys) {
        String yaml = "version: 1\ngates: {t: {type: tests, run: x, " + keys + "}}";

        assertThat(isAccepted(yaml)).isTrue();
        assertThat(faults(yaml)).isEmpty();
    }

    @Test
    void everyKeyOfTheRecordsIsInTheSchema() {
        String schema = ConfigSchema.json(SampleTypes.all());

        assertThat(RecordForm.of(GateDocument.class).names())
                .allSatisfy(key -> assertThat(schema).contains("\"" + key + "\" : {"));
        assertThat(CommonKeys.form().names())
                .allSatisfy(key -> assertThat(schema).contains("\"" + key + "\" : {"));
    }

    private static List<Error> faults(String yaml) {
        Problems problems = new Problems();
        Node root = YamlTree.read(new Source("gate.yaml", yaml), problems);
        String json = JsonMapper.shared().writeValueAsString(RecordSchema.plain(root));
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static boolean isAccepted(String yaml) {
        try {
            for (GateEntry gate : Samples.read(yaml).gates().values()) {
                var type = SampleTypes.all().stream()
                        .filter(each -> each.name().equals(gate.type()))
                        .findFirst();
                if (type.isEmpty()) {
                    return false;
                }
                SettingsBinding.bind(gate.settings(), type.get().settings());
            }
            return true;
        } catch (ConfigException refused) {
            return false;
        }
    }
}
