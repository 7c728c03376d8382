package dev.gatehouse.policy;

import dev.gatehouse.kernel.Execution;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies a policy to what the gates said. Pure: the same input gives the same answer. Three steps, so that the caller
 * can run gates on the base in between: {@link #questions}, {@link #assess}, {@link #verdict}.
 */
public final class Assessment {
    private static final String UNANSWERED = "no answer came from it";

    private final Subject subject;
    private final Standard standard;
    private final ChangedLines changed;

    /** An assessment of one submission by one policy. */
    public Assessment(Subject subject, Standard standard) {
        this.subject = subject;
        this.standard = standard;
        this.changed = new ChangedLines(subject.changes());
    }

    /**
     * What to ask of the base: by gate, in plan order, the keys of its findings, for gates with a finding that would
     * block and that no waiver covers. Empty when nothing needs asking.
     *
     * @param head what became of the gates on the submission
     */
    public Map<String, Set<String>> questions(List<Execution> head) {
        List<WeighedGate> gates = weigh(head);
        Waivers waivers = waivers(gates);
        Map<String, Set<String>> questions = new LinkedHashMap<>();
        for (WeighedGate gate : gates) {
            if (gate.findings().stream().anyMatch(weighed -> weighed.fails(gate.entry(), waivers.reason(weighed)))) {
                questions.put(gate.entry().name(), keys(gate));
            }
        }
        return questions;
    }

    private static Set<String> keys(WeighedGate gate) {
        Set<String> keys = new LinkedHashSet<>();
        gate.findings().forEach(weighed -> keys.add(weighed.finding().key()));
        return keys;
    }

    /**
     * Whether a gate that said this has failed as far as the gates that need it are concerned. What was there before is
     * not known yet and counts.
     */
    public boolean fails(PlannedGate gate, Judgement judgement) {
        Execution said = new Execution(gate.name(), new Execution.Answered(judgement), false, Duration.ZERO);
        WeighedGate weighed = WeighedGate.of(gate, said, changed);
        Waivers waivers = waivers(List.of(weighed));
        return !(judgement instanceof Judgement.Judged)
                || weighed.findings().stream().anyMatch(one -> one.fails(gate.entry(), waivers.reason(one)));
    }

    /**
     * Weighs findings and decides. A finding that the same gate reports on the base with the same rule and key was there
     * before; one whose gate could not be judged there counts as new.
     *
     * @param head what became of the gates on the submission
     * @param base what became of those that were asked on the base
     * @param host what the host has to say itself
     */
    public Assessed assess(List<Execution> head, List<Execution> base, HostReport host) {
        List<WeighedGate> gates = attributed(weigh(head), byGate(base));
        Waivers waivers = waivers(gates);
        ProtectedPaths paths = ProtectedPaths.of(subject, standard);
        List<GateOutcome> judged =
                gates.stream().map(gate -> Outcomes.of(gate, waivers)).toList();
        List<Finding> aboutWaivers = waivers.findings(everythingJudged(judged));
        List<GateOutcome> outcomes = Stream.of(
                        HostOutcomes.policy(paths, aboutWaivers).stream(),
                        HostOutcomes.submission(host).stream(),
                        judged.stream())
                .flatMap(Function.identity())
                .toList();
        return new Ruling(standard, outcomes, paths.needPerson()).ruled(notes(gates, host));
    }

    /**
     * The verdict over what was assessed.
     *
     * @param tools fingerprints of the tools that the gates used, by name
     * @param took how long the judging took
     */
    public Verdict verdict(Assessed assessed, Trust trust, Map<String, String> tools, Instant at, Duration took) {
        return new Verdict(
                VerdictId.of(subject.submission(), standard.identity().digest(), standard.selection(), tools),
                assessed.decision(),
                assessed.needsPerson(),
                trust,
                standard.selection().coverage(),
                subject.submission(),
                standard.identity(),
                selected().map(PlannedGate::name).toList(),
                assessed.gates(),
                assessed.reasons(),
                assessed.notes(),
                at,
                took);
    }

    private Stream<PlannedGate> selected() {
        return standard.plan().gates().stream()
                .filter(gate -> standard.selection().gates().contains(gate.name()));
    }

    private List<WeighedGate> weigh(List<Execution> head) {
        Map<String, Execution> byGate = byGate(head);
        return selected()
                .map(gate -> WeighedGate.of(gate, byGate.getOrDefault(gate.name(), unanswered(gate.name())), changed))
                .toList();
    }

    private static Execution unanswered(String gate) {
        Judgement nothing = Judgement.notProven(UNANSWERED, "Run it again; if it stays so, report the fault.");
        return new Execution(gate, new Execution.Answered(nothing), false, Duration.ZERO);
    }

    private static Map<String, Execution> byGate(List<Execution> executions) {
        return executions.stream().collect(Collectors.toMap(Execution::gate, Function.identity()));
    }

    private Waivers waivers(List<WeighedGate> gates) {
        List<Weighed> all = new ArrayList<>();
        gates.forEach(gate -> all.addAll(gate.findings()));
        return Waivers.over(standard.config().waivers(), all, standard.today());
    }

    private static List<WeighedGate> attributed(List<WeighedGate> gates, Map<String, Execution> base) {
        return gates.stream()
                .map(gate -> Optional.ofNullable(base.get(gate.entry().name()))
                        .map(answer -> gate.with(Baseline.of(answer)::attribute, doubts(gate, answer)))
                        .orElse(gate))
                .toList();
    }

    private static List<String> doubts(WeighedGate gate, Execution base) {
        String cause = base.answer() instanceof Execution.NotAsked notAsked
                ? notAsked.reason()
                : ((Execution.Answered) base.answer()).judgement() instanceof Judgement.NotProven notProven
                        ? notProven.cause()
                        : "";
        return cause.isEmpty()
                ? List.of()
                : List.of(gate.entry().name() + " could not be judged on the base, so its findings count as new: "
                        + cause);
    }

    private boolean everythingJudged(List<GateOutcome> gates) {
        return standard.selection().coverage().complete() && gates.stream().allMatch(GateOutcome::hasJudged);
    }

    private static List<String> notes(List<WeighedGate> gates, HostReport host) {
        List<String> notes = new ArrayList<>(host.notes());
        gates.forEach(gate -> notes.addAll(gate.notes()));
        return notes;
    }
}
