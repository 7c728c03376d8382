package dev.gatehouse.cli;

import dev.gatehouse.proof.Calibration;
import dev.gatehouse.proof.Calibration.Ending;
import dev.gatehouse.report.CalibrationReport;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Calibrating;
import dev.gatehouse.runner.CalibrationRequest;
import dev.gatehouse.runner.CalibrationRequest.Pieces;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate calibrate}. */
@Command(
        name = "calibrate",
        description = {
            "Replays the policy over the branch's own history, and says per gate what share it would have blocked.",
            "Ctrl-C stops it with what is known by then; a later run goes on from there."
        },
        sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @ArgGroup
    private Kind kind = new Kind();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many steps at most. Default: ${DEFAULT-VALUE}.")
    private int last = 20;

    @Option(names = "--since", paramLabel = "DATE", description = "None from before that day, such as 2027-01-31.")
    private @Nullable LocalDate since;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long it may take. Default: ${DEFAULT-VALUE}.")
    private int minutes = 30;

    @Option(
            names = "--format",
            paramLabel = "human|markdown|json",
            defaultValue = "human",
            description = "What is printed: ${COMPLETION-CANDIDATES}.")
    private Shape format = Shape.HUMAN;

    CalibrateCommand(Context context) {
        this.context = context;
    }

    /** What counts as a step; without either, merges where there are any. */
    static final class Kind {
        @Option(names = "--merges", description = "Merges into the branch.")
        private boolean merges;

        @Option(names = "--commits", description = "Commits on the branch, by first parents.")
        private boolean commits;

        Optional<Pieces> wanted() {
            return merges || commits ? Optional.of(merges ? Pieces.MERGES : Pieces.COMMITS) : Optional.empty();
        }
    }

    /** What is printed. */
    enum Shape {
        HUMAN,
        MARKDOWN,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        if (last < 1 || minutes < 1) {
            context.terminal().err().println("gate: --last and --minutes are at least 1: 0 is not \"unlimited\"");
            return ExitCode.USAGE.code();
        }
        try (Stop stop = Stop.ofThisThread()) {
            Calibration calibration = calibrate();
            print(calibration);
            return code(calibration).code();
        }
    }

    private Calibration calibrate() throws Exception {
        CalibrationRequest wanted = new CalibrationRequest(
                trial.request(context), kind.wanted(), last, Optional.ofNullable(since), Duration.ofMinutes(minutes));
        try (LiveView live = trial.live(context, true)) {
            return new Calibrating(context.distribution().installation()).run(wanted, live);
        }
    }

    private void print(Calibration calibration) {
        PrintStream out = context.terminal().out();
        switch (format) {
            case HUMAN -> out.print(CalibrationReport.human(calibration));
            case MARKDOWN -> out.print(CalibrationReport.markdown(calibration));
            case JSON -> {
                CalibrationReport.json(calibration, out);
                out.println();
            }
        }
        out.flush();
    }

    private static ExitCode code(Calibration calibration) {
        if (calibration.ending() == Ending.INTERRUPTED) {
            return ExitCode.INTERRUPTED;
        }
        return calibration.replays().isEmpty() ? ExitCode.INCONCLUSIVE : ExitCode.ACCEPTED;
    }
}
