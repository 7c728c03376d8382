package dev.gatehouse.cli.demo;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.report.Format;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.CheckResult;
import dev.gatehouse.runner.Initialisation;
import dev.gatehouse.runner.Installation;
import dev.gatehouse.runner.Problem;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays a worker's two attempts and shows how they are judged. For one use. */
public final class Demo {
    private static final String CLAIM = "Added bulk discounts. All 6 tests pass.";

    private final Installation installation;
    private final PrintStream out;
    private final DemoProject project;
    private final Path folder;

    /**
     * A demo in a folder of its own, which also holds the gate's state: nothing of the user's is touched.
     *
     * @param folder new and empty
     */
    public Demo(Installation installation, Path folder, PrintStream out) {
        Map<String, String> environment = new HashMap<>(installation.environment());
        environment.put("GATEHOUSE_STATE", folder.resolve("state").toString());
        this.installation = new Installation(
                installation.libraries(),
                installation.builtInPlugins(),
                installation.thirdPartyPlugins(),
                environment,
                installation.version());
        this.folder = folder;
        this.out = out;
        this.project = new DemoProject(folder.resolve("prices"), environment);
    }

    /** Whether everything went as it should: the first attempt rejected, the second accepted. */
    public boolean run() throws IOException, InterruptedException, Problem {
        project.create();
        new Initialisation(installation).run(project.root(), Optional.of("main"));
        say("1. A repository: a small Maven project with five tests. Its policy is gate.yaml on main.");
        out.println("   " + project.root());
        out.println();
        Files.readString(project.root().resolve("gate.yaml")).lines().forEach(line -> out.println("     " + line));

        say("2. A worker was asked for bulk discounts. It hands in its first attempt and says:");
        out.println("   \"" + CLAIM + "\"");
        project.firstAttempt();
        Decision first = judge("first");

        say("3. The worker reads that, and hands in its second attempt.");
        project.secondAttempt();
        Decision second = judge("second");

        say("4. What was written: full reports, JSON and SARIF of both attempts, logs of every gate.");
        out.println("   " + folder);
        out.println("   To try more there: export GATEHOUSE_STATE=" + folder.resolve("state"));
        return first == Decision.REJECTED && second == Decision.ACCEPTED;
    }

    private Decision judge(String attempt) throws IOException, InterruptedException {
        out.println();
        out.println("   $ gate check --format agent");
        out.println();
        CheckRequest request = new CheckRequest(
                project.root(),
                Revisions.DEFAULT,
                Optional.empty(),
                List.of(),
                Trust.IN_PLACE,
                Set.of(),
                Optional.empty(),
                CLAIM);
        try (CheckResult result = new Check(installation).run(request, RunListener.NONE)) {
            StringBuilder text = new StringBuilder();
            Format.AGENT.write(result.verdict(), result.context(), text);
            text.toString().lines().forEach(line -> out.println("     " + line));
            for (Format format : List.of(Format.HUMAN, Format.JSON, Format.SARIF)) {
                write(result, format, attempt);
            }
            return result.verdict().decision();
        }
    }

    private void write(CheckResult result, Format format, String attempt) throws IOException {
        String ending = format == Format.HUMAN ? "txt" : format.id();
        try (var writer = Files.newBufferedWriter(folder.resolve(attempt + "-attempt." + ending))) {
            format.write(result.verdict(), result.context(), writer);
        }
    }

    private void say(String text) {
        out.println();
        out.println(text);
    }
}
