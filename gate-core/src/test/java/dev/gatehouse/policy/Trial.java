package dev.gatehouse.policy;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateEntry;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A submission, a gate.yaml and what the gates said, put together for one assessment. */
final class Trial {
    static final ObjectId TREE = new ObjectId("a".repeat(40));
    static final ObjectId BASE = new ObjectId("b".repeat(40));
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final Rule.Help HELP = new Rule.Help("m", "w", "b", "g", "r");
    private static final List<Rule> RULES = List.of(
            Rule.blocking("lint/*", HELP),
            new Rule("lint/style/*", Level.REPORT, Scope.CHANGED, HELP),
            Rule.blocking("tests/failed", HELP),
            new Rule("tests/flaky-touched", Level.BLOCK, Scope.ALL, HELP),
            Rule.reporting("tests/flaky", HELP));

    private final GateConfig config;
    private final List<Execution> head = new ArrayList<>();
    private final List<Execution> base = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private final List<HostReport.Obstacle> obstacles = new ArrayList<>();
    private PolicyIdentity policy = new PolicyIdentity("main:gate.yaml", "c".repeat(64));
    private Optional<Selection> selection = Optional.empty();
    private LocalDate today = TODAY;

    private Trial(GateConfig config) {
        this.config = config;
    }

    /** By these lines of gate.yaml, after {@code version: 1}. */
    static Trial by(String yaml) {
        return new Trial(GateFile.read("gate.yaml", "version: 1\n" + yaml));
    }

    /** By a gate.yaml with one gate, {@code lint}. */
    static Trial ofLint() {
        return by("gates: {lint: {type: lint}}\n");
    }

    static Finding finding(String rule, String path, int line) {
        return Finding.of(rule, rule + " in " + path, "wrong").at(Location.of(path, line));
    }

    Trial judged(String gate, Finding... findings) {
        head.add(answered(gate, Judgement.found(10, Arrays.asList(findings))));
        return this;
    }

    Trial said(String gate, Judgement judgement) {
        head.add(answered(gate, judgement));
        return this;
    }

    Trial skipped(String gate, boolean allowed) {
        head.add(new Execution(gate, new Execution.NotAsked("not wanted", allowed), false, Duration.ZERO));
        return this;
    }

    Trial onBase(String gate, Finding... findings) {
        base.add(answered(gate, Judgement.found(10, Arrays.asList(findings))));
        return this;
    }

    Trial baseSaid(String gate, Judgement judgement) {
        base.add(answered(gate, judgement));
        return this;
    }

    Trial changing(String path, int first, int last) {
        changes.add(new Change(Optional.of(path), Optional.of(path), List.of(new Lines(first, last))));
        return this;
    }

    Trial changing(Change change) {
        changes.add(change);
        return this;
    }

    Trial approved(String digest) {
        approvals.add(new Approval(digest, TREE, "wanted", "ann", Instant.EPOCH));
        return this;
    }

    Trial hostFound(Finding finding) {
        found.add(finding);
        return this;
    }

    Trial hindered(String cause) {
        obstacles.add(new HostReport.Obstacle(cause, "Try again."));
        return this;
    }

    Trial selecting(Coverage coverage, String... gates) {
        selection = Optional.of(new Selection(coverage, Set.of(gates)));
        return this;
    }

    Trial byTheTreesOwnPolicy() {
        policy = new PolicyIdentity(PolicyIdentity.TREE, "c".repeat(64));
        return this;
    }

    Trial on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Subject subject() {
        return new Subject(Submission.of(TREE, BASE), changes, Trial::entry);
    }

    Standard standard() {
        Set<String> all = config.gates().keySet();
        return new Standard(
                policy,
                config,
                new Plan(config.gates().values().stream().map(Trial::planned).toList()),
                selection.orElse(new Selection(Coverage.FULL, all)),
                approvals,
                today);
    }

    Map<String, Set<String>> questions() {
        return new Assessment(subject(), standard()).questions(head);
    }

    Assessed assessed() {
        HostReport host = new HostReport(found, obstacles, List.of());
        return new Assessment(subject(), standard()).assess(head, base, host);
    }

    Verdict verdict() {
        return new Assessment(subject(), standard())
                .verdict(assessed(), Trust.CHECKOUT, Map.of("git", "1"), Instant.EPOCH, Duration.ofSeconds(1));
    }

    private static Optional<String> entry(Side side, String path) {
        return path.startsWith("new") && side == Side.BASE ? Optional.empty() : Optional.of("100644 " + side + path);
    }

    private static Execution answered(String gate, Judgement judgement) {
        return new Execution(gate, new Execution.Answered(judgement), false, Duration.ofMillis(5));
    }

    private static PlannedGate planned(GateEntry entry) {
        PluginIdentity plugin = new PluginIdentity("x", "1", "d".repeat(64), Path.of("x.jar"));
        return new PlannedGate(
                entry, new PlannedGate.Bound(context -> Judgement.clean(1), Footprint.PURE, RULES, plugin));
    }
}
