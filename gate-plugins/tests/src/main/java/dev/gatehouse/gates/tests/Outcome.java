package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.reports.CompileError;
import dev.gatehouse.gates.reports.CompileErrors;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the reports and the end of a run to a judgement. */
final class Outcome {
    private final GateContext context;
    private final TestPlan plan;
    private final Workplace place;
    private final TestResults results;
    private final Optional<Run> run;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Evidence> moreEvidence = new ArrayList<>();

    Outcome(GateContext context, TestPlan plan, Workplace place, TestResults results, Optional<Run> run) {
        this.context = context;
        this.plan = plan;
        this.place = place;
        this.results = results;
        this.run = run;
    }

    Judgement judge(Duration took) throws IOException, InterruptedException {
        List<CompileError> errors = compileErrors();
        findings.addAll(new ReportFindings(results, run).findings());
        errors.stream().map(Outcome::finding).forEach(findings::add);
        boolean nothingRed = errors.isEmpty() && results.failed().isEmpty();
        Optional<Judgement> unproven = nothingRed ? unproven() : Optional.empty();
        if (unproven.isPresent()) {
            return unproven.get();
        }
        BaseComparison comparison = new BaseComparison(context, plan);
        int flaky = failures(took);
        CanaryOutcome canary =
                errors.isEmpty() ? new Canary(context, plan).play(results, took) : CanaryOutcome.NOT_PLAYED;
        if (canary.unproven().isPresent() && results.failed().isEmpty()) {
            return withEvidence(canary.unproven().get(), canary.evidence());
        }
        canary(canary);
        if (results.executed() > 0) {
            tooFew();
            exitCode(errors);
            comparison.remember(results);
            findings.addAll(errors.isEmpty() ? comparison.compare(results, took) : List.of());
            sources();
        }
        measure("tests-run", results.executed());
        measure("tests-failed", results.failed().size() - flaky);
        measure("tests-skipped", results.skipped());
        measure("reports-stale", results.stale().size());
        return new Judgement.Judged(Math.max(results.executed(), errors.size()), findings, measures, evidence());
    }

    private List<CompileError> compileErrors() throws IOException {
        return run.isPresent() && Ending.code(run.get()) != 0
                ? CompileErrors.inLog(run.get().log(), place.paths())
                : List.of();
    }

    private Optional<Judgement> unproven() throws IOException {
        if (!results.problems().isEmpty()) {
            return Optional.of(
                    notProven(
                            "a test report cannot be relied on: "
                                    + results.problems().get(0),
                            "see why the test runner was cut off or what else writes there; keep other files out of 'reports'"));
        }
        Optional<String> trouble = run.isPresent() && Ending.code(run.get()) != 0
                ? Infrastructure.trouble(run.get().log())
                : Optional.empty();
        if (trouble.isPresent()) {
            return Optional.of(notProven(
                    "the build failed outside the code: " + trouble.get(),
                    "see that what it needs can be reached from here; then judge again"));
        }
        return results.executed() == 0 ? Optional.of(nothingRan()) : Optional.empty();
    }

    private Judgement nothingRan() {
        int code = run.map(Ending::code).orElse(0);
        if (code != 0) {
            return notProven(
                    "the command exited with " + code + " before any test ran: " + Ending.lastWords(run.orElseThrow()),
                    "see the log");
        }
        if (!results.handedIn().isEmpty()) {
            return notProven(
                    "the only reports, such as " + results.handedIn().get(0).path() + ", are part of the submission",
                    "remove them with 'git rm --cached' and have Git ignore the folder");
        }
        if (results.skipped() > 0) {
            return notProven("all " + results.skipped() + " tests were skipped", "see why they are skipped here");
        }
        if (!results.filesWithoutTests().isEmpty()) {
            return notProven(
                    "no test ran: " + results.filesWithoutTests().iterator().next() + " ended before its first test",
                    "see that the test files define tests and do not exit on their own");
        }
        return results.stale().isEmpty() ? noReports() : staleOnly();
    }

    private Judgement noReports() {
        return notProven(
                "no test ran: the command succeeded and wrote no test case to " + plan.reports(),
                "check 'reports' in gate.yaml, and that the command does run tests and writes JUnit XML");
    }

    private Judgement staleOnly() {
        return notProven(
                "the reports, such as " + results.stale().get(0).path() + ", are older than this run",
                "have the command run its tests each time (Gradle: --rerun-tasks; others: no build cache for tests)");
    }

    /** Adds the findings of failed and flaky tests; returns how many failed tests turned out to be flaky. */
    private int failures(Duration took) throws IOException, InterruptedException {
        ChangedSources changed = new ChangedSources(context.changes(), context.content(context.side()));
        FailureFindings words = new FailureFindings(place.paths(), changed);
        for (ReportedTest test : results.flaky()) {
            findings.add(words.flaky(test, "failed and passed when the runner ran it again"));
        }
        if (!plan.runner().selects() || run.isEmpty()) {
            for (ReportedTest test : results.failed()) {
                findings.add(words.failed(test));
            }
            return 0;
        }
        Reruns reruns = new Reruns(place, plan.runner(), plan.reruns());
        reruns.run(context, results.failed(), took);
        measure("reruns", reruns.done());
        int flaky = 0;
        for (ReportedTest test : results.failed()) {
            int passed = reruns.passedIn(test);
            flaky += passed > 0 ? 1 : 0;
            Finding finding =
                    passed > 0 ? words.flaky(test, "failed, then passed in rerun " + passed) : words.failed(test);
            findings.add(finding.rerunBy(reruns.command(test)));
        }
        return flaky;
    }

    private void canary(CanaryOutcome canary) {
        canary.unproven()
                .ifPresent(
                        missed -> findings.add(Finding.of(TestsRules.CANARY_MISSED, "canary-missed", missed.cause())));
        measures.addAll(canary.measures());
        moreEvidence.addAll(canary.evidence());
    }

    /** Of a run that stopped at a failure nobody can say what it has left out. */
    private void sources() throws IOException {
        if (run.isPresent() && results.failed().isEmpty() && Ending.code(run.get()) == 0) {
            TestSources declared = TestSources.of(context.content(context.side()), plan.directory());
            findings.addAll(new SourceComparison(declared, results, findings).findings());
        }
    }

    private static Judgement withEvidence(Judgement.NotProven unproven, List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(more);
        all.addAll(unproven.evidence());
        return new Judgement.NotProven(unproven.cause(), unproven.remedy(), all);
    }

    private void tooFew() {
        if (results.executed() < plan.minTests()) {
            findings.add(Finding.of(
                    TestsRules.TOO_FEW,
                    "too-few",
                    results.executed() + " tests ran, and at least " + plan.minTests() + " must"));
        }
    }

    private void exitCode(List<CompileError> errors) {
        int code = run.map(Ending::code).orElse(-1);
        int failed = results.failed().size();
        if (code == 0 && failed > 0 && plan.runner().readsReports()) {
            findings.add(Finding.of(
                    TestsRules.EXIT_CODE,
                    "exit-code",
                    "the command exited with 0 though " + failed + " tests failed: its exit code cannot be relied on"));
        } else if (code > 0 && failed == 0 && errors.isEmpty()) {
            findings.add(Finding.of(
                    TestsRules.EXIT_CODE,
                    "exit-code",
                    "the command exited with " + code + " though no test failed: "
                            + Ending.lastWords(run.orElseThrow())));
        }
    }

    private static Finding finding(CompileError error) {
        String stable = error.message().replaceAll("\\d+", "#");
        return Finding.of(TestsRules.COMPILE_ERROR, error.at().path() + ":" + stable, error.message())
                .at(error.at());
    }

    private Judgement notProven(String cause, String remedy) {
        return new Judgement.NotProven(cause, remedy, evidence());
    }

    private List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(run.map(Ending::evidence).orElse(List.of()));
        all.addAll(moreEvidence);
        return all;
    }

    private void measure(String name, double value) {
        measures.add(new Measure(name, value, "count"));
    }
}
