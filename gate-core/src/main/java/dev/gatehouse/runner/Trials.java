package dev.gatehouse.runner;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.RunnerFiles;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.Trial;
import dev.gatehouse.proof.Trial.Outcome;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.GateOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trials of one proof: the tree as it is first, then one defect after the other. For one use by one thread. */
final class Trials {
    private final Bench bench;
    private final Plan plan;
    private final ObjectId tree;
    private final KnownDefects known;
    private final RunListener listener;
    private final PathGlobs runnerFiles;
    private List<Execution> unplanted = List.of();
    private List<GateOutcome> before = List.of();

    Trials(Bench bench, Plan plan, ObjectId tree, KnownDefects known, RunListener listener) {
        this.bench = bench;
        this.plan = plan;
        this.tree = tree;
        this.known = known;
        this.listener = listener;
        this.runnerFiles = PathGlobs.of(RunnerFiles.of(plan, bench.config().setup()));
    }

    /** Asks the gates about the tree without a defect; also those that want changes of certain paths only. */
    void lookAtUnplanted(Selection selection) throws IOException, InterruptedException {
        Plan always = new Plan(plan.gates().stream()
                .map(gate -> new PlannedGate(gate.entry().always(), gate.binding()))
                .toList());
        Bench.Task task = Bench.Task.of(tree, always, selection);
        unplanted = bench.ask(task, "unplanted", listener);
        before = bench.assess(task, unplanted, List.of());
    }

    GateProof of(PlannedGate gate) throws IOException, InterruptedException {
        GateOutcome outcome = Attribution.of(gate.name(), before);
        List<Trial> trials = new ArrayList<>();
        try {
            List<Defect> defects = known.of(gate.entry());
            Map<Defect, Trial> together = together(gate, defects, outcome);
            for (Defect defect : defects) {
                trials.add(together.containsKey(defect) ? together.get(defect) : alone(gate, defect, outcome, trials));
            }
        } catch (ForeignFault e) {
            trials.add(impossible(gate.entry().type() + "/*", "its defects", String.valueOf(e.getMessage())));
        }
        if (trials.isEmpty()) {
            trials.add(impossible(
                    gate.entry().type() + "/*",
                    "any defect",
                    "no recipe is known for this gate; name a defect in gate.yaml with `plant`"));
        }
        return new GateProof(
                gate.name(), gate.entry().type(), Attribution.doubt(outcome).orElse(""), outcome.took(), trials);
    }

    private static Trial impossible(String rule, String description, String reason) {
        return new Trial(rule, description, Outcome.NOT_PLANTED, reason, Duration.ZERO);
    }

    private Trial alone(PlannedGate gate, Defect defect, GateOutcome outcome, List<Trial> before)
            throws IOException, InterruptedException {
        boolean triedInVain = before.stream().anyMatch(trial -> trial.outcome() == Outcome.NOT_PROVEN);
        Optional<Attribution.Answer> foregone = Attribution.foregone(gate.entry(), defect, outcome, triedInVain);
        if (foregone.isPresent()) {
            return foregone.get().trial(defect, Duration.ZERO);
        }
        long began = System.nanoTime();
        Planter.Planted planted = plant(gate, defect, tree);
        Attribution.Answer answer = planted.tree().isEmpty()
                ? new Attribution.Answer(Outcome.NOT_PLANTED, planted.refusal())
                : ask(gate, planted.tree().get(), gate.name() + "-" + (before.size() + 1))
                        .to(defect, gate);
        return answer.trial(defect, since(began));
    }

    /**
     * Those defects that show in one run, as programs are slow: each by a rule of its own, so that no finding counts for
     * two. A defect that another one hides is not among them.
     */
    private Map<Defect, Trial> together(PlannedGate gate, List<Defect> defects, GateOutcome outcome)
            throws IOException, InterruptedException {
        List<Defect> apart = runs(gate) ? apart(gate, defects, outcome) : List.of();
        List<Defect> planted = new ArrayList<>();
        ObjectId grown = tree;
        long began = System.nanoTime();
        for (Defect defect : apart) {
            Optional<ObjectId> next = plant(gate, defect, grown).tree();
            if (next.isPresent()) {
                grown = next.get();
                planted.add(defect);
            }
        }
        Map<Defect, Trial> red = new IdentityHashMap<>();
        if (planted.size() > 1) {
            Answers answers = ask(gate, grown, gate.name() + "-together");
            for (Defect defect : planted) {
                Attribution.Answer answer = answers.to(defect, gate);
                if (answer.outcome() == Outcome.WENT_RED) {
                    red.put(defect, answer.inRunWith(planted, defect).trial(defect, since(began)));
                }
            }
        }
        return red;
    }

    private static List<Defect> apart(PlannedGate gate, List<Defect> defects, GateOutcome outcome) {
        return defects.stream()
                .filter(defect -> !defect.rule().endsWith("*"))
                .filter(defect -> defects.stream()
                                .filter(other -> other.rule().equals(defect.rule()))
                                .count()
                        == 1)
                .filter(defect -> Attribution.foregone(gate.entry(), defect, outcome, false)
                        .isEmpty())
                .toList();
    }

    private Answers ask(PlannedGate gate, ObjectId planted, String name) throws IOException, InterruptedException {
        Selection selection = Selections.only(plan, Set.of(gate.name()));
        Bench.Task task = Bench.Task.of(planted, plan, selection).anew();
        try {
            List<Execution> answers = bench.ask(task, name, listener);
            List<Execution> base = unplanted.stream()
                    .filter(answer -> selection.gates().contains(answer.gate()))
                    .toList();
            return new Answers(bench.assess(task, answers, base), "");
        } catch (SetupFailure e) {
            return new Answers(List.of(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * What a run over planted defects came to.
     *
     * @param outcomes of the gates
     * @param obstacle why they could not be asked
     */
    private record Answers(List<GateOutcome> outcomes, String obstacle) {
        Attribution.Answer to(Defect defect, PlannedGate gate) {
            return obstacle.isEmpty()
                    ? new Attribution(defect.rule(), gate.name()).answer(outcomes)
                    : new Attribution.Answer(Outcome.NOT_PROVEN, obstacle);
        }
    }

    private Planter.Planted plant(PlannedGate gate, Defect defect, ObjectId bed)
            throws IOException, InterruptedException {
        PathGlobs places =
                PathGlobs.of(gate.entry().when().map(when -> when.changed()).orElse(List.of("**")));
        PathGlobs hidden = runs(gate) ? runnerFiles : PathGlobs.of(List.of());
        try (Trees trees = new Trees(bench.matter().repository(), bed, bed)) {
            return new Planter(bench.matter().repository(), bed)
                    .plant(defect, trees.content(Side.BASE), places, hidden);
        }
    }

    /** Whether it starts programs in the tree: those come from the base, so a defect in them would not be seen. */
    private static boolean runs(PlannedGate gate) {
        return gate.binding() instanceof PlannedGate.Bound bound
                && bound.footprint().workspace() != Workspace.NONE;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
