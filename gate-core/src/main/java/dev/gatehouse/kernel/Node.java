package dev.gatehouse.kernel;

import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.store.StoredJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A selected gate in the graph of a run. Belongs to the thread that runs the plan. */
final class Node {
    final int index;
    final PlannedGate gate;
    final Optional<String> objection;
    final List<Node> needs = new ArrayList<>();
    final List<Node> dependents = new ArrayList<>();

    /** How many needs are still open. */
    int open;

    /** Under which its judgement may be kept. */
    Optional<String> key = Optional.empty();

    /** What is remembered, if that may be used. */
    Optional<StoredJudgement> hit = Optional.empty();

    /** @param objection why {@code when:} does not want it */
    Node(int index, PlannedGate gate, Optional<String> objection) {
        this.index = index;
        this.gate = gate;
        this.objection = objection;
    }

    String name() {
        return gate.name();
    }

    Optional<Bound> bound() {
        return gate.binding() instanceof Bound bound ? Optional.of(bound) : Optional.empty();
    }

    Set<String> locks() {
        return bound().map(bound -> bound.footprint().locks()).orElse(Set.of());
    }

    boolean usesWorkspace() {
        return workspace() != Workspace.NONE;
    }

    boolean runsAlone() {
        return workspace() == Workspace.ALONE;
    }

    /** Whether it says that it runs processes, so that only its clean judgements are kept. */
    boolean runsProcesses() {
        return usesWorkspace()
                || bound().map(Bound::footprint).map(Footprint::tools).stream().anyMatch(tools -> !tools.isEmpty());
    }

    /** Whether a thread will have to be started for it, as far as can be told beforehand. */
    boolean mustRun() {
        return objection.isEmpty() && bound().isPresent() && hit.isEmpty();
    }

    private Workspace workspace() {
        return bound().map(bound -> bound.footprint().workspace()).orElse(Workspace.NONE);
    }
}
