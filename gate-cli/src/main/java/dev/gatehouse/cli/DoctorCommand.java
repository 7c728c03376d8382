package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Diagnosis;
import dev.gatehouse.runner.Doctor;
import dev.gatehouse.runner.EnvironmentTrial;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate doctor}. */
@Command(
        name = "doctor",
        description =
                "Says what is installed or missing, and what that means. Exits with 3 when something cannot be judged.")
final class DoctorCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            description = "Run this gate with and without the scrubbed environment, and name the variable it misses.")
    private @Nullable String gate;

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return gate == null ? examine() : attempt(gate);
    }

    private int examine() throws Exception {
        List<Diagnosis> diagnoses = new Doctor(context.distribution().installation()).examine(place.directory(context));
        diagnoses.forEach(this::show);
        return diagnoses.stream().anyMatch(diagnosis -> diagnosis.health() == Diagnosis.Health.BAD)
                ? ExitCode.INCONCLUSIVE.code()
                : ExitCode.ACCEPTED.code();
    }

    private void show(Diagnosis diagnosis) {
        PrintStream out = context.terminal().out();
        String mark = switch (diagnosis.health()) {
            case GOOD -> "ok  ";
            case NOTICE -> "note";
            case BAD -> "BAD ";
        };
        out.printf("%s  %-14s %s%n", mark, diagnosis.subject(), Complaints.printable(diagnosis.seen()));
        if (!diagnosis.meaning().isEmpty()) {
            out.println("                     " + Complaints.printable(diagnosis.meaning()));
        }
    }

    private int attempt(String name) throws Exception {
        EnvironmentTrial.Result result =
                new EnvironmentTrial(context.distribution().installation()).run(place.directory(context), name);
        PrintStream out = context.terminal().out();
        out.println("With the scrubbed environment: " + Complaints.printable(result.scrubbed()));
        if (result.clean()) {
            return ExitCode.ACCEPTED.code();
        }
        if (result.helped()) {
            out.println("With your own environment it passes. What makes the difference: "
                    + String.join(", ", result.variables()));
            out.println("If the gate may have it, add to the policy: environment: ["
                    + String.join(", ", result.variables()) + "]");
        } else {
            out.println("Your own environment makes no difference: the cause lies elsewhere.");
        }
        return ExitCode.INCONCLUSIVE.code();
    }
}
