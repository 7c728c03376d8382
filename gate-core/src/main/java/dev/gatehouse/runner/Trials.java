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
import java.util.List;
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
            for (Defect defect : known.of(gate.entry())) {
                boolean triedInVain = trials.stream().anyMatch(trial -> trial.outcome() == Outcome.NOT_PROVEN);
                Optional<Attribution.Answer> foregone =
                        Attribution.foregone(gate.entry(), defect, outcome, triedInVain);
                trials.add(
                        foregone.isPresent()
                                ? foregone.get().trial(defect, Duration.ZERO)
                                : attempt(gate, defect, trials.size() + 1));
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

    private Trial attempt(PlannedGate gate, Defect defect, int number) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Planter.Planted planted = plant(gate, defect);
        Attribution.Answer answer = planted.tree().isEmpty()
                ? new Attribution.Answer(Outcome.NOT_PLANTED, planted.refusal())
                : judged(gate, defect, planted.tree().get(), number);
        return answer.trial(defect, since(began));
    }

    private Attribution.Answer judged(PlannedGate gate, Defect defect, ObjectId planted, int number)
            throws IOException, InterruptedException {
        Selection selection = Selections.only(plan, Set.of(gate.name()));
        Bench.Task task = Bench.Task.of(planted, plan, selection).anew();
        List<Execution> answers;
        try {
            answers = bench.ask(task, gate.name() + "-" + number, listener);
        } catch (SetupFailure e) {
            return new Attribution.Answer(Outcome.NOT_PROVEN, String.valueOf(e.getMessage()));
        }
        List<Execution> base = unplanted.stream()
                .filter(answer -> selection.gates().contains(answer.gate()))
                .toList();
        return new Attribution(defect.rule(), gate.name()).answer(bench.assess(task, answers, base));
    }

    private Planter.Planted plant(PlannedGate gate, Defect defect) throws IOException, InterruptedException {
        PathGlobs places =
                PathGlobs.of(gate.entry().when().map(when -> when.changed()).orElse(List.of("**")));
        PathGlobs hidden = runs(gate) ? runnerFiles : PathGlobs.of(List.of());
        try (Trees trees = new Trees(bench.matter().repository(), tree, tree)) {
            return new Planter(bench.matter().repository(), tree)
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
