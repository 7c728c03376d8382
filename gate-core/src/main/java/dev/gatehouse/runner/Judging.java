package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.KernelRun;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.policy.Approval;
import dev.gatehouse.policy.Assessed;
import dev.gatehouse.policy.Assessment;
import dev.gatehouse.policy.HostReport;
import dev.gatehouse.policy.Standard;
import dev.gatehouse.policy.Subject;
import dev.gatehouse.redaction.Redaction;
import dev.gatehouse.report.ReportContext;
import dev.gatehouse.store.Answer;
import dev.gatehouse.store.Circumstances;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One judging, from the policy's text to the verdict kept on disk. For one use by one thread. */
final class Judging {
    private final Matter matter;
    private final Capture capture;
    private final PolicyText policy;
    private final GateConfig config;
    private final Situation situation;
    private final Instant began;

    /**
     * What stays the same for the length of a check.
     *
     * @param question what the verdict will answer
     * @param approvals recorded so far
     * @param today the day on which waivers are looked at
     * @param clock for times that are shown
     */
    record Situation(Question question, List<Approval> approvals, LocalDate today, Clock clock) {}

    Judging(Matter matter, Capture capture, PolicyText policy, GateConfig config, Situation situation) {
        this.matter = matter;
        this.capture = capture;
        this.policy = policy;
        this.config = config;
        this.situation = situation;
        this.began = situation.clock().instant();
    }

    CheckResult judge(RunListener listener) throws IOException, InterruptedException {
        try (Catalog catalog = matter.installation().catalog(GateTypes.pins(config))) {
            Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
            return judge(plan, selection(plan), listener);
        }
    }

    private Selection selection(Plan plan) {
        if (!matter.request().only().isEmpty()) {
            return Selections.only(plan, matter.request().only());
        }
        return matter.request()
                .tier()
                .map(tier -> Selections.tier(config, plan, tier))
                .orElseGet(() -> Selections.full(plan));
    }

    private CheckResult judge(Plan plan, Selection selection, RunListener listener)
            throws IOException, InterruptedException {
        Trees trees = Results.trees(matter, capture);
        try (RunFolder run = matter.ledger().newRun(began)) {
            Assessment assessment = new Assessment(
                    new Subject(capture.submission(), trees.changes(), trees),
                    new Standard(policy.identity(), config, plan, selection, situation.approvals(), situation.today()));
            Grounds grounds = new Grounds(matter, capture, config, plan, trees, run.path());
            Kernel kernel = new Kernel(matter.ledger().judgements());
            Outcome outcome = ask(kernel, grounds, plan, selection, assessment, listener);
            return conclude(plan, assessment, outcome, new Records(trees, run, kernel.redaction()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            trees.close();
            throw e;
        }
    }

    /** The head's gates, then, where something would block, the same gates on the base. */
    private Outcome ask(
            Kernel kernel, Grounds grounds, Plan plan, Selection selection, Assessment assessment, RunListener listener)
            throws IOException, InterruptedException {
        new Audience(listener).usual(matter.ledger().verdicts(), matter.ledger().checkout());
        List<String> notes = new ArrayList<>(Results.notes(matter));
        Options options = options().failing(assessment::fails);
        KernelRun run;
        List<HostReport.Obstacle> obstacles = new ArrayList<>();
        try (Site site = grounds.headSite()) {
            notes.addAll(site.notes());
            run = kernel.run(new Assignment(plan, selection, grounds.head(site), Map.of(), options), listener);
            obstacles.addAll(movement(site));
        } catch (SetupFailure e) {
            return Outcome.unprepared(e, notes);
        }
        Map<String, Set<String>> questions = obstacles.isEmpty()
                ? assessment.questions(List.copyOf(run.executions().values()))
                : Map.of();
        List<Execution> base = questions.isEmpty()
                ? List.of()
                : new BaseInquiry(kernel, grounds, plan, options).ask(questions, listener);
        if (obstacles.isEmpty()) {
            run.confirm();
        }
        List<Execution> head = run.executions().values().stream()
                .map(execution -> execution.scrubbed(kernel.redaction()))
                .toList();
        boolean repeatable = run.repeatable() && obstacles.isEmpty() && base.isEmpty();
        obstacles.addAll(TargetDoubt.about(matter));
        return new Outcome(head, base, new HostReport(structure(), obstacles, notes), run.circumstances(), repeatable);
    }

    private Options options() {
        Options options = Options.of(config.limits().time(), config.limits().parallel());
        if (matter.has(CheckRequest.Option.FAIL_FAST)) {
            options = options.on(Options.OnFailure.STOP);
        }
        return matter.has(CheckRequest.Option.NO_CACHE) ? options.caching(Options.Caching.OFF) : options;
    }

    /** A tree that is not what was taken in proves nothing about it, whether the user or a gate's process wrote to it. */
    private List<HostReport.Obstacle> movement(Site site) throws IOException, InterruptedException {
        List<String> moved = List.of();
        if (site.checkout().isPresent()) {
            moved = site.checkout().get().moved();
        } else if (capture.snapshot().isPresent()) {
            moved = matter.repository().moved(capture.snapshot().get());
        }
        return moved.isEmpty() ? List.of() : List.of(Movement.obstacle(moved));
    }

    private List<Finding> structure() throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(capture.findings());
        findings.addAll(matter.repository()
                .structure(
                        matter.comparison().baseTree(),
                        capture.submission().tree(),
                        config.limits().fileSize()));
        return findings;
    }

    private CheckResult conclude(Plan plan, Assessment assessment, Outcome outcome, Records records)
            throws IOException {
        Redaction redaction = records.redaction();
        new Cleansing(matter, redaction).after(records.run());
        Assessed assessed = assessment.assess(outcome.head(), outcome.base(), outcome.host());
        Circumstances surroundings = outcome.circumstances();
        Instant now = situation.clock().instant();
        Verdict verdict = redaction.scrub(
                assessment.verdict(assessed, matter.trust(), surroundings.tools(), now, Duration.between(began, now)));
        Path folder = records.run().path();
        ReportContext context =
                Results.context(matter, records.trees(), rules(plan), config.feedback(), FullReport.place(folder));
        ReportContext shown = context.showing(redaction.scrub(context.head()), redaction.scrub(context.reproduce()));
        CheckResult result = new CheckResult(verdict, shown, records.trees());
        FullReport.write(result, folder);
        keep(verdict, surroundings, outcome);
        records.run().finish();
        new RunFolders(matter.ledger().runs()).prune();
        return result;
    }

    private void keep(Verdict verdict, Circumstances surroundings, Outcome outcome) throws IOException {
        Ledger ledger = matter.ledger();
        ledger.verdicts().save(verdict, ledger.checkout());
        boolean mayAnswer = outcome.repeatable()
                && verdict.isGood()
                && config.limits().fileSize() == GateRepository.DEFAULT_SIZE_LIMIT
                && !matter.has(CheckRequest.Option.NO_CACHE)
                && matter.request().builtSince().isEmpty();
        if (mayAnswer) {
            ledger.verdicts().remember(situation.question().text(), new Answer(verdict, surroundings));
        }
    }

    private static List<Rule> rules(Plan plan) {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (PlannedGate gate : plan.gates()) {
            if (gate.binding() instanceof PlannedGate.Bound bound) {
                bound.rules().forEach(rule -> byId.putIfAbsent(rule.id(), rule));
            }
        }
        return List.copyOf(byId.values());
    }

    /**
     * What a verdict is written with.
     *
     * @param trees for the source lines in reports
     * @param run the folder of evidence
     * @param redaction knows the secrets
     */
    private record Records(Trees trees, RunFolder run, Redaction redaction) {}

    /**
     * What the gates and the host have to say.
     *
     * @param head of the submission
     * @param base of the base, as far as it was asked
     * @param host of the host itself
     * @param circumstances what the gates depended on outside the tree
     * @param repeatable whether the same question may be answered without running anything
     */
    private record Outcome(
            List<Execution> head,
            List<Execution> base,
            HostReport host,
            Circumstances circumstances,
            boolean repeatable) {
        static Outcome unprepared(SetupFailure failure, List<String> notes) {
            HostReport.Obstacle obstacle =
                    new HostReport.Obstacle(String.valueOf(failure.getMessage()), failure.remedy());
            return new Outcome(
                    List.of(),
                    List.of(),
                    new HostReport(List.of(), List.of(obstacle), notes),
                    Circumstances.NONE,
                    false);
        }
    }
}
