package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.GateRepository;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Planner;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.plan.Selections;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.Proof;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plants known defects in a repository's own tree and sees which gates go red: {@code gate prove}. Everything happens in
 * the gate's own repository and in checkouts of it; the judged working tree, index and refs are only read.
 */
public final class Proving {
    private final Installation installation;

    public Proving(Installation installation) {
        this.installation = installation;
    }

    /**
     * Proves gates, one after the other.
     *
     * @param request what is to be proven: the tree (working tree or head), whose policy, and which gates; {@link
     *     dev.gatehouse.verdict.Trust#CHECKOUT} gives the gates a home and caches of their own
     * @param listener told what runs
     * @param proved told of each gate when all its trials are over
     * @throws dev.gatehouse.git.RepositoryProblem if the repository cannot be judged as it is
     * @throws dev.gatehouse.config.ConfigException if the policy is malformed
     * @throws dev.gatehouse.plan.SelectionException if gates were asked for that do not exist
     * @throws InterruptedException if the calling thread was interrupted; every process started is gone by then
     */
    public Proof run(CheckRequest request, RunListener listener, Consumer<GateProof> proved)
            throws IOException, InterruptedException {
        Instant began = Instant.now();
        Matter matter = Matter.of(request, installation);
        ObjectId tree = Capture.take(matter, GateRepository.DEFAULT_SIZE_LIMIT)
                .submission()
                .tree();
        Optional<PolicyText> policy = matter.policy(tree);
        if (policy.isEmpty()) {
            String note = "there is no gate.yaml at " + matter.placeOfPolicy()
                    + ": commit one there, or prove the tree's own with `--policy tree`";
            return new Proof(matter.placeOfPolicy(), tree.hex(), List.of(), List.of(note), Duration.ZERO);
        }
        GateConfig config = GateFile.read(GateFile.NAME, policy.get().text());
        List<GateProof> gates = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (RunFolder run = matter.ledger().newRun(began)) {
            notes.add("logs: " + run.path());
            Kernel kernel = new Kernel(matter.ledger().judgements());
            Bench bench = new Bench(matter.against(tree), policy.get().identity(), config, run.path(), kernel);
            prove(bench, tree, listener, proved.andThen(gates::add));
            new Cleansing(matter, kernel.redaction()).after(run);
            run.finish();
        } catch (SetupFailure e) {
            notes.add(e.getMessage() + ". " + e.remedy());
        }
        new RunFolders(matter.ledger().runs()).prune();
        return new Proof(
                policy.get().identity().source(), tree.hex(), gates, notes, Duration.between(began, Instant.now()));
    }

    private void prove(Bench bench, ObjectId tree, RunListener listener, Consumer<GateProof> proved)
            throws IOException, InterruptedException {
        GateConfig config = bench.config();
        try (Catalog catalog = installation.catalog(GateTypes.pins(config))) {
            Plan plan = Planner.plan(config, catalog::resolve, catalog.declared());
            List<String> asked = bench.matter().request().only();
            Selection selection = asked.isEmpty() ? Selections.full(plan) : Selections.only(plan, asked);
            Trials trials = new Trials(bench, plan, tree, new KnownDefects(catalog), listener);
            trials.lookAtUnplanted(selection);
            for (PlannedGate gate : plan.gates()) {
                if (asked.isEmpty() || asked.contains(gate.name())) {
                    proved.accept(trials.of(gate));
                }
            }
        }
    }
}
