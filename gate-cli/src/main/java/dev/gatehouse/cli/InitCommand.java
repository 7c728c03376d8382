package dev.gatehouse.cli;

import dev.gatehouse.git.Target;
import dev.gatehouse.init.Detection;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Initialisation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate init}. */
@Command(
        name = "init",
        description = "Records the target branch and writes a gate.yaml for what is found here. Never overwrites one.")
final class InitCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Option(names = "--target", paramLabel = "BRANCH", description = "The branch that work is meant for.")
    private @Nullable String target;

    InitCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Initialisation.Done done = new Initialisation(context.distribution().installation())
                .run(place.directory(context), Optional.ofNullable(target));
        PrintStream out = context.terminal().out();
        done.detections().forEach(found -> out.println(found(found)));
        if (done.detections().isEmpty()) {
            out.println("Found  no build tool that is known here");
        }
        out.println(
                (done.written() ? "Wrote  " : "Kept   ") + done.file() + (done.written() ? "" : ", which was there"));
        out.println("Wrote  " + done.schema() + ", for editors; generated, so written anew each time");
        out.println(done.target()
                .map(recorded -> "Target " + recorded)
                .orElse("Target not known: no upstream has a default branch"));
        out.println();
        steps(done).forEach(out::println);
        return ExitCode.ACCEPTED.code();
    }

    private static String found(Detection detection) {
        return "Found  " + detection.kind() + " (" + detection.evidence() + ")";
    }

    private static List<String> steps(Initialisation.Done done) {
        List<String> steps = new ArrayList<>();
        if (done.target().isEmpty()) {
            steps.add("gate init --target main     record the branch that work is meant for");
        }
        String branch = done.target().map(Target::ref).orElse("that branch");
        if (done.written()) {
            steps.add("gate check --policy tree    try the gates, as a preview");
            steps.add("git add gate.yaml .gate && git commit -m 'Add quality gates'");
            steps.add("merge it into " + branch + ": that is where the policy is read");
        }
        steps.add("gate check                  judge whatever is worked on from there");
        List<String> numbered = new ArrayList<>(List.of("Next:"));
        for (int i = 0; i < steps.size(); i++) {
            numbered.add("  " + (i + 1) + ". " + steps.get(i));
        }
        return numbered;
    }
}
