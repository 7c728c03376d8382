package dev.gatehouse.manager.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.Limits;
import dev.gatehouse.task.RunId;
import dev.gatehouse.task.RunLimits;
import dev.gatehouse.task.Strategy;
import dev.gatehouse.task.TaskSpec;
import dev.gatehouse.task.TaskType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class PlanFileTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String HEAD = "version: 1\ntitle: T\nworkers: {w: {adapter: claude}}\n";

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheDocumentIsAPlan() throws IOException {
        Files.createDirectories(folder.resolve("prompts"));
        Files.writeString(folder.resolve("prompts/rounding.md"), "Round half up.");
        Path file = Files.writeString(folder.resolve("TASKS.yaml"), example());

        Plan plan = PlanFile.read(file);

        assertThat(plan.taskNames()).containsExactly("rounding", "discounts", "document");
        assertThat(plan.strategy()).isEqualTo(new Strategy(Strategy.Kind.HYBRID, 2));
        assertThat(plan.limits()).isEqualTo(new RunLimits(Duration.ofHours(4), Dollars.parse("20"), 50_000_000));
        TaskSpec first = plan.tasks(new RunId("r1")).get(0);
        assertThat(first.prompt()).isEqualTo("Round half up.");
        assertThat(first.type()).isEqualTo(TaskType.BUG_FIX);
        assertThat(first.limits().attempts()).isEqualTo(3);
        assertThat(first.limits().dollars()).hasValue(Dollars.parse("2.5"));
        assertThat(plan.tasks(new RunId("r1")).get(2).limits()).isEqualTo(Limits.DEFAULT);
        assertThat(PlanFile.workers("journal", plan.text())).isEqualTo(plan.workers());
    }

    private static String example() throws IOException {
        String document = Files.readString(DOCS.resolve("tasks-format.md"));
        int from = document.indexOf("```yaml\n") + "```yaml\n".length();
        return document.substring(from, document.indexOf("```", from));
    }

    @Test
    void aPlannerMayAnswerInJson() {
        Map<String, Object> task = Map.of("type", "feature", "prompt", "Add \"it\" \uD83D\uDE00\tnow.\nAll of it.");
        Map<String, Object> plan = Map.of(
                "version",
                1,
                "title",
                "T/2",
                "workers",
                Map.of("w", Map.of("adapter", "claude")),
                "tasks",
                Map.of("a", task));
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(plan);

        for (String text : List.of(json, json.replace("  ", "\t"), json.replace("\uD83D\uDE00", "\\uD83D\\uDE00"))) {
            Plan read = PlanFile.ofPlanner("plan.json", text);
            assertThat(read.tasks(new RunId("r")).get(0).prompt()).isEqualTo(task.get("prompt"));
            assertThat(read.title()).isEqualTo("T/2");
        }
    }

    @Test
    void aPlannersPlanReadsNoFiles() {
        assertThat(problems("tasks: {a: {type: feature, prompt-file: /etc/passwd}}"))
                .containsExactly("P:4:41 the file '/etc/passwd' cannot be used: a plan that an agent has made gives its"
                        + " prompts inline, not '/etc/passwd'");
    }

    @Test
    void whatIsUnknownIsNamedWithItsPlaceAndAGuess() {
        assertThat(render("tasks:\n  parser: {type: feature, prompt: p}\n"
                        + "  b: {type: feature, prompt: p, needs: [parser, parsr], workers: [w, v]}"))
                .contains("P:6:49 unknown task 'parsr'")
                .contains("did you mean 'parser'?")
                .contains("P:6:70 unknown worker 'v'")
                .contains("did you mean 'w'?");
        assertThat(render("tasks: {a: {typ: feature, prompt: p}}")).contains("did you mean 'type'?");
        assertThat(render("tasks: {a: {type: fature, prompt: p}}")).contains("did you mean 'feature'?");
    }

    @Test
    void aCircleIsNamed() {
        String task = ": {type: feature, prompt: p, needs: [";
        assertThat(problems("tasks:\n  a" + task + "b]}\n  b" + task + "c]}\n  c" + task + "a]}"))
                .containsExactly("P:7:41 tasks need each other in a circle: a → b → c → a");
    }

    @Test
    void noLimitCanBeZero() {
        String task = "tasks: {a: {type: feature, prompt: p, limits: {%s}}}";
        for (String limit : List.of("attempts: 0", "dollars: 0", "tokens: 0", "gate-retries: 0", "interruptions: 0")) {
            assertThat(problems(String.format(task, limit))).as(limit).hasSize(1);
        }
        assertThat(render(String.format(task, "time: 0s"))).contains("a duration above zero");
        assertThat(problems(String.format(task, "same-findings: 1"))).hasSize(1);
        assertThat(problems("limits: {dollars: 0}\ntasks: {a: {type: feature, prompt: p}}"))
                .hasSize(1);
    }

    @Test
    void aTaskIsToldOnceAndSomething() {
        assertThat(problems("tasks: {a: {type: feature}}"))
                .singleElement()
                .asString()
                .contains("needs a 'prompt'");
        assertThat(problems("tasks: {a: {type: feature, prompt: ' '}}")).hasSize(1);
        assertThat(problems("tasks: {a: {type: feature, prompt: p, prompt-file: f}}"))
                .singleElement()
                .asString()
                .contains("keep one of them");
    }

    @Test
    void noNameComesTwiceAndNoneIsStrange() {
        assertThat(problems("tasks:\n  a: {type: feature, prompt: p}\n  a: {type: feature, prompt: q}"))
                .containsExactly("P:6:3 duplicate key 'a'");
        assertThat(problems("tasks: {A/../b: {type: feature, prompt: p}}")).hasSize(1);
        assertThat(problems("tasks: {}")).singleElement().asString().contains("there is nothing in 'tasks'");
    }

    @Test
    void aParallelPlanHasNoNeeds() {
        String tasks = "tasks:\n  a: {type: feature, prompt: p}\n  b: {type: feature, prompt: p, needs: [a]}\n";

        assertThat(render("strategy: parallel(4)\n" + tasks)).contains("write strategy: hybrid(4)");
        assertThat(problems("strategy: hybrid(0)\n" + tasks)).hasSize(1);
        assertThat(problems("strategy: parallel\n" + tasks)).hasSize(1);
        assertThat(PlanFile.ofPlanner("P", HEAD + tasks).strategy()).isEqualTo(Strategy.SEQUENTIAL);
    }

    @Test
    void aWorkerThatCouldNotBeStartedIsRefused() {
        String tasks = "version: 1\ntitle: T\ntasks: {a: {type: feature, prompt: p}}\nworkers: {w: {%s}}";
        for (String worker : List.of(
                "adapter: command",
                "adapter: gatehouse",
                "adapter: command, run: x, model: m",
                "adapter: claude, pool: 0",
                "adapter: claude, environment: [KEY=secret]",
                "adapter: command, run: 'a | b'")) {
            assertThat(catchThrowableOfType(
                                    ConfigException.class, () -> PlanFile.ofPlanner("P", String.format(tasks, worker)))
                            .problems())
                    .as(worker)
                    .hasSize(1);
        }
    }

    @Test
    void promptFilesStayBelowThePlan() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret"), "s");
        Path inside = Files.createDirectories(folder.resolve("plan"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        Files.writeString(inside.resolve("empty"), "");
        Files.write(inside.resolve("binary"), new byte[] {(byte) 0xff, 0});
        for (String name : List.of("../secret", "link", "none", outside.toString(), "empty", "binary", ".")) {
            Path file = Files.writeString(
                    inside.resolve("TASKS.yaml"), HEAD + "tasks: {a: {type: feature, prompt-file: '" + name + "'}}");
            ConfigException refused = catchThrowableOfType(ConfigException.class, () -> PlanFile.read(file));
            assertThat(refused.problems()).as(name).hasSize(1);
            assertThat(refused.problems().get(0).at().line()).isEqualTo(4);
        }
    }

    @Test
    void theSchemaInTheDocumentsIsThatOfTheProgram() throws IOException {
        Path file = DOCS.resolve("tasks.schema.json");
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(file, PlanSchema.json());
        }
        assertThat(Files.readString(file)).isEqualTo(PlanSchema.json());
    }

    private static String render(String rest) {
        return refused(rest).render();
    }

    private static List<String> problems(String rest) {
        return refused(rest).problems().stream()
                .map(problem -> problem.at() + " " + problem.message())
                .toList();
    }

    private static ConfigException refused(String rest) {

        return catchThrowableOfType(ConfigException.class, () -> PlanFile.ofPlanner("P", HEAD + rest));
    }
}
