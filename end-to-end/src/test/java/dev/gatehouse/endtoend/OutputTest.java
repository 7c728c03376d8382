package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatehouse.endtoend.Launcher.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for whom, and what is written where. */
class OutputTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private static Path folder;

    private static Launcher launcher;

    @BeforeAll
    static void faultyWork() throws Exception {
        launcher = Launcher.on(Stage.in(folder).faultyWork());
    }

    @Test
    void anAgentIsKnownByItsEnvironmentUnlessAFormatIsAskedFor() throws Exception {
        Launcher agent = launcher.with("CLAUDECODE", "1");
        String plain = launcher.gate("check").out();
        String agents = agent.gate("check").out();

        assertThat(plain).contains("REJECTED").contains("Policy:");
        assertThat(agents).isNotEqualTo(plain).contains("build");
        assertThat(agent.gate("check", "--format", "json").out()).startsWith("{");
    }

    @Test
    void colourIsForThoseWhoAsk() throws Exception {
        assertThat(launcher.gate("check").out()).doesNotContain(ESCAPE);
        assertThat(launcher.gate("check", "--color", "always").out()).contains(ESCAPE);
        Launcher forced = launcher.with("FORCE_COLOR", "1");
        assertThat(forced.gate("check").out()).contains(ESCAPE);
        assertThat(forced.with("NO_COLOR", "1").gate("check").out()).doesNotContain(ESCAPE);
    }

    @Test
    void reportsGoToFilesBesideWhatIsPrinted() throws Exception {
        Path json = folder.resolve("new folder/verdict.json");
        Answer answer = launcher.gate(
                "check", "--report", "json=" + json, "--report", "sarif=" + folder.resolve("verdict.sarif"));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("REJECTED");
        assertThat(json).content().startsWith("{").contains("\"verdict\":\"REJECTED\"");
        assertThat(folder.resolve("verdict.sarif")).content().contains("2.1.0");
    }

    @Test
    void theJsonOfEveryVerdictKeepsToThePublishedSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "verdict.schema.json")), InputFormat.JSON);
        for (List<String> arguments : List.of(
                List.of("check"), List.of("check", "--only", "tests"), List.of("check", "--base", "before-policy"))) {
            List<String> asked = new ArrayList<>(arguments);
            asked.addAll(List.of("--format", "json"));
            String json = launcher.gate(asked.toArray(String[]::new)).out();

            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
            assertThat(schema.validate(json.replace("\"trust\"", "\"faith\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void aFullDiskIsSaidAndNoSuccess() throws Exception {
        Answer answer = launcher.gate("check", "--report", "json=/dev/full");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err())
                .contains("/dev/full")
                .containsIgnoringCase("no space")
                .doesNotContain("at java");
    }

    @Test
    void aStateFolderThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Answer answer = launcher.with("GATEHOUSE_STATE", file + "/state").gate("check");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err())
                .contains(file.toString())
                .doesNotContain("internal error")
                .doesNotContain("at java");
    }
}
