package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF, held against the schema of the standard. */
class SarifReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        String file = "/schema/sarif-schema-2.1.0.json";
        try (InputStream in = Objects.requireNonNull(SarifReportTest.class.getResourceAsStream(file))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static JsonNode run(Verdict verdict) throws IOException {
        String sarif = Verdicts.written(Format.SARIF, verdict, Verdicts.context());
        assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        return MAPPER.readTree(sarif).get("runs").get(0);
    }

    @Test
    void theSchemaBites() throws IOException {
        String sarif = Verdicts.written(Format.SARIF, Verdicts.rejected(), Verdicts.context());

        assertThat(schema.validate(sarif.replace("\"error\"", "\"bad\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(sarif.replace("\"startLine\":4", "\"startLine\":0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aResultHasPlaceFingerprintsAndState() throws IOException {
        JsonNode run = run(Verdicts.rejected());
        JsonNode unused = run.get("results").get(5);
        JsonNode region = unused.at("/locations/0/physicalLocation/region");

        assertThat(region.get("startLine").asInt()).isEqualTo(2);
        assertThat(region.get("endColumn").asInt()).isEqualTo(14);
        String text = "const a = 1;\n  const total = a;\n  console.log(a);\n";
        assertThat(unused.at("/partialFingerprints/primaryLocationLineHash").asString())
                .isEqualTo(LineHashes.of(text).get(1));
        assertThat(unused.at("/partialFingerprints/gatehouse~1v1").asString()).isEqualTo("fp-total");
        assertThat(unused.get("baselineState").asString()).isEqualTo("new");
        assertThat(run.at("/results/7/baselineState").asString()).isEqualTo("unchanged");
        assertThat(run.at("/results/6/suppressions/0/justification").asString()).isEqualTo("CLI output");
    }

    @Test
    void rulesCarryTheirHelp() throws IOException {
        JsonNode rules = run(Verdicts.rejected()).at("/tool/driver/rules");

        assertThat(rules)
                .extracting(rule -> rule.get("id").asString())
                .containsExactly("command/lint/no-console", "command/lint/no-unused", "tests/failed");
        assertThat(rules.get(2).at("/help/text").asString()).isEqualTo("Make it pass.");
    }

    @Test
    void aGateThatIsNotProvenIsNamed() throws IOException {
        JsonNode invocation = run(Verdicts.rejected()).at("/invocations/0");

        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asString())
                .isEqualTo("audit is not proven: npm is missing");
    }

    @Test
    void strangePathsBecomeRelativeReferences() throws IOException {
        Finding finding = Finding.of("r/x", "k", "m").at(Location.of("http:/a b\n%ü?#.java", 1));

        assertThat(run(Verdicts.withFinding(finding))
                        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("http%3A/a%20b%0A%25%C3%BC%3F%23.java");
    }

    @Test
    void aFindingWithoutPlaceOrWordsIsStillAValidResult() throws IOException {
        assertThat(run(Verdicts.withFinding(Finding.of("r", "k", ""))).get("results"))
                .hasSize(1);
    }

    @Test
    void theLimitsOfTheReaderAreKept() throws IOException {
        String sarif = Verdicts.written(Format.SARIF, Verdicts.large(30_000), Verdicts.context());
        JsonNode run = MAPPER.readTree(sarif).get("runs").get(0);

        assertThat(sarif.length()).isLessThanOrEqualTo(10_000_000);
        int written = run.get("results").size();
        assertThat(written).isBetween(20_000, 25_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("left out for size: " + (30_000 - written) + " findings");
    }
}
