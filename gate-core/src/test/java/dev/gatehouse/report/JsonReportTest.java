package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published format, held against its published schema. */
class JsonReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "verdict.schema.json")), InputFormat.JSON);
    }

    private static String json() throws IOException {
        return Verdicts.written(Format.JSON, Verdicts.rejected(), Verdicts.context());
    }

    @Test
    void realOutputKeepsToTheSchema() throws IOException {
        assertThat(schema.validate(json(), InputFormat.JSON)).isEmpty();
        String accepted = Verdicts.written(Format.JSON, Verdicts.accepted(), Verdicts.context());
        assertThat(schema.validate(accepted, InputFormat.JSON)).isEmpty();
        String partial = Verdicts.written(Format.JSON, Verdicts.partial(), Verdicts.context());
        assertThat(schema.validate(partial, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaBites() throws IOException {
        for (List<String> fault : List.of(
                List.of("\"REJECTED\"", "\"MAYBE\""),
                List.of("\"state\":\"new\"", "\"state\":\"NEW\""),
                List.of("\"duration-millis\"", "\"durationMillis\""),
                List.of("\"line\":4", "\"line\":0"))) {
            String faulty = json().replace(fault.get(0), fault.get(1));
            assertThat(schema.validate(faulty, InputFormat.JSON))
                    .as(fault.get(1))
                    .isNotEmpty();
        }
    }

    @Test
    void aFindingHasTheNamesOfTheContract() throws IOException {
        JsonNode root = MAPPER.readTree(json());
        JsonNode finding = root.get("gates").get(1).get("findings").get(0);

        assertThat(root.get("verdict").asString()).isEqualTo("REJECTED");
        assertThat(root.get("trust").asString()).isEqualTo("in-place");
        assertThat(root.get("gates").get(2).get("reason").asString()).isEqualTo("npm is missing");
        assertThat(finding.get("rule").asString()).isEqualTo("command/lint/no-unused");
        assertThat(finding.get("end-line").asInt()).isEqualTo(2);
        assertThat(finding.get("state").asString()).isEqualTo("new");
        assertThat(finding.get("waived").asBoolean()).isFalse();
        assertThat(root.get("gates").get(1).get("findings").get(1).get("waived").asBoolean())
                .isTrue();
    }

    @Test
    void foreignTextSurvivesAndStaysAscii() throws IOException {
        String hostile = "\u001b[2J \u009b2J \u202e \uD83D\uDE00 \" \\ \n</script>";
        String json = Verdicts.written(
                Format.JSON,
                Verdicts.withFinding(Finding.of("r", "k", hostile).at(Location.of("a", 1))),
                Verdicts.context());

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(json)).isTrue();
        assertThat(json.strip()).doesNotContain("\n").doesNotContain("\u001b");
        JsonNode finding =
                MAPPER.readTree(json).get("gates").get(0).get("findings").get(0);
        assertThat(finding.get("message").asString()).isEqualTo(hostile);
    }

    @Test
    void linesHoldTheVerdictThenGatesThenFindings() throws IOException {
        List<JsonNode> lines = Verdicts.written(Format.JSONL, Verdicts.rejected(), Verdicts.context())
                .lines()
                .map(MAPPER::readTree)
                .toList();

        assertThat(lines)
                .extracting(line -> line.get("kind").asString())
                .startsWith("verdict", "gate", "finding")
                .hasSize(1 + 3 + 8);
        assertThat(lines.get(2).get("gate").asString()).isEqualTo("tests");
    }
}
