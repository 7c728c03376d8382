package dev.gatehouse.cli;

import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.Proof;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.report.ProofReport;
import dev.gatehouse.runner.Proving;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate prove}. */
@Command(
        name = "prove",
        description = {
            "Plants known defects and sees each gate go red, in checkouts of its own: your tree and index stay as they are.",
            "Exits with 0 when every gate went red, 1 when one stayed green, 3 when one has not been seen red."
        },
        sortOptions = false)
final class ProveCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @Option(
            names = "--format",
            paramLabel = "human|json",
            defaultValue = "human",
            description = "What is printed: ${COMPLETION-CANDIDATES}.")
    private Shape format = Shape.HUMAN;

    ProveCommand(Context context) {
        this.context = context;
    }

    /** What is printed. */
    enum Shape {
        HUMAN,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = context.terminal().out();
        ProofReport report = new ProofReport(trial.style(context));
        // Lines that are drawn anew would erase what is printed between them, so a person who watches those waits.
        boolean atOnce = format == Shape.HUMAN && !context.terminal().interactive();
        Proof proof = prove(gate -> out.print(atOnce ? report.gate(gate) : ""));
        if (format == Shape.JSON) {
            ProofReport.json(proof, out);
            out.println();
            return code(proof).code();
        }
        if (!atOnce) {
            proof.gates().forEach(gate -> out.print(report.gate(gate)));
        }
        out.print(report.summary(proof));
        return code(proof).code();
    }

    private Proof prove(Consumer<GateProof> shown) throws Exception {
        try (LiveView live = trial.live(context, format == Shape.HUMAN)) {
            return new Proving(context.distribution().installation()).run(trial.request(context), live, shown);
        }
    }

    private static ExitCode code(Proof proof) {
        return switch (proof.standing()) {
            case PROVEN -> ExitCode.ACCEPTED;
            case BLIND -> ExitCode.REJECTED;
            case UNPROVEN -> ExitCode.INCONCLUSIVE;
        };
    }
}
