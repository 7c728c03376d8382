package dev.gatehouse.gates.command;

import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.command.ExitPolicy.Meaning;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.reports.CompileError;
import dev.gatehouse.gates.reports.CompileErrors;
import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From the end of a run, and its report where there is one, to a judgement. */
final class Verdicts {
    private static final int LONGEST_RERUN = 1_000;

    private final String gate;
    private final CommandSettings settings;
    private final Run run;
    private final List<String> argv;
    private final int code;
    private final Meaning meaning;

    Verdicts(String gate, CommandSettings settings, ExitPolicy exits, Run run, List<String> argv) {
        this.gate = gate;
        this.settings = settings;
        this.run = run;
        this.argv = argv;
        this.code = Ending.code(run);
        this.meaning = exits.meaning(code);
    }

    Judgement byExit(TreePaths paths) throws IOException {
        return switch (meaning) {
            case PASS -> judged(1, List.of(), List.of());
            case FAIL -> judged(1, failure(paths), List.of());
            case NOT_PROVEN -> couldNotTell();
        };
    }

    Judgement byReport(Reported reported) {
        if (meaning == Meaning.NOT_PROVEN) {
            return couldNotTell();
        }
        if (reported.unproven().isPresent()) {
            return notProven(
                    reported.unproven().get() + " (exit " + code + ": " + Ending.lastWords(run) + ")",
                    "see the log; have the command write its report anew each time, to {out}/ or a path that Git ignores");
        }
        boolean red = !reported.findings().isEmpty();
        if (red == (meaning == Meaning.FAIL)) {
            return judged(reported.examined(), reported.findings(), reported.measures());
        }
        return red ? despiteSuccess(reported) : withoutFindings(reported);
    }

    private Judgement despiteSuccess(Reported reported) {
        int count = reported.findings().size();
        return switch (settings.findingsOnSuccess()) {
            case FAIL -> judged(reported.examined(), reported.findings(), reported.measures());
            case PASS ->
                judged(
                        reported.examined(),
                        List.of(),
                        with(reported, new Measure("findings-let-through", count, "count")));
            case NOT_PROVEN ->
                disagreement("exited with " + code + ", which passes, and reports " + count + " findings");
        };
    }

    private Judgement withoutFindings(Reported reported) {
        String said = "exited with " + code + " though its report has no finding: " + Ending.lastWords(run);
        return switch (settings.failureWithoutFindings()) {
            case FAIL -> judged(reported.examined(), List.of(exit(said)), reported.measures());
            case PASS ->
                judged(
                        reported.examined(),
                        List.of(),
                        with(reported, new Measure("exit-code-let-through", code, "code")));
            case NOT_PROVEN -> disagreement(said);
        };
    }

    private Judgement disagreement(String said) {
        return notProven(
                "the command " + said,
                "see the log; say with 'exit-codes', 'findings-on-success' or 'failure-without-findings' what counts");
    }

    private List<Finding> failure(TreePaths paths) throws IOException {
        List<CompileError> errors = CompileErrors.inLog(run.log(), paths);
        return errors.isEmpty()
                ? List.of(exit("exited with " + code + ": " + Ending.lastWords(run)))
                : errors.stream().map(this::finding).toList();
    }

    private Finding finding(CompileError error) {
        return reproducible(Finding.of(
                        RuleIds.of(gate, "compile-error"),
                        error.at().path() + ":" + RuleIds.stable(error.message()),
                        error.message())
                .at(error.at()));
    }

    private Finding exit(String message) {
        return reproducible(Finding.of(RuleIds.of(gate, "exit"), "exit", message));
    }

    /** The command as it was run. From another folder it would not do the same; one with hundreds of files helps nobody. */
    private Finding reproducible(Finding finding) {
        int length = argv.stream().mapToInt(String::length).sum();
        return length > LONGEST_RERUN || !settings.directory().equals(".") ? finding : finding.rerunBy(argv);
    }

    private Judgement couldNotTell() {
        return notProven(
                "exit code " + code + " means that the command could not tell: " + Ending.lastWords(run),
                "see the log for what stood in its way");
    }

    private Judgement notProven(String cause, String remedy) {
        return new Judgement.NotProven(cause, remedy, Ending.evidence(run));
    }

    private Judgement judged(long examined, List<Finding> findings, List<Measure> measures) {
        List<Finding> all = new ArrayList<>(findings);
        if (!run.survivors().isEmpty()) {
            all.add(Finding.of(
                    CommandRules.LEFT_RUNNING,
                    "left-running",
                    "left " + run.survivors().size() + " processes running, which were ended: "
                            + String.join(", ", run.survivors())));
        }
        List<Measure> shown = new ArrayList<>(measures);
        shown.add(new Measure("exit-code", code, "code"));
        shown.add(new Measure("left-running", run.survivors().size(), "count"));
        return new Judgement.Judged(examined, all, shown, Ending.evidence(run));
    }

    private static List<Measure> with(Reported reported, Measure more) {
        List<Measure> measures = new ArrayList<>(reported.measures());
        measures.add(more);
        return measures;
    }
}
