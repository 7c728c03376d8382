package dev.gatehouse.kernel;

import dev.gatehouse.kernel.Execution.Answered;
import dev.gatehouse.kernel.Execution.NotAsked;
import dev.gatehouse.plan.Plan;
import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.store.JudgementStore;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kernel on fake ground, with little patience. */
final class Bench {
    static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofMillis(200));

    final FakeGround ground;
    final JudgementStore store;
    Kernel kernel;
    Options options = Options.of(Duration.ofMinutes(5), 2);
    Map<String, Set<String>> focus = Map.of();
    RunListener listener = RunListener.NONE;

    Bench(Path root) throws IOException {
        ground = new FakeGround(root);
        store = JudgementStore.at(root.resolve("store"));
        kernel = new Kernel(store, SHORT);
    }

    /** With as much patience as users get, for tests in which a gate is slow to stop but does. */
    Bench patient() {
        kernel = new Kernel(store, Patience.USUAL);
        return this;
    }

    KernelRun run(GateDraft... gates) throws InterruptedException {
        return kernel.run(assignment(gates), listener);
    }

    /** Runs and confirms. */
    Map<String, Execution> judge(GateDraft... gates) throws InterruptedException {
        KernelRun run = run(gates);
        run.confirm();
        return run.executions();
    }

    Assignment assignment(GateDraft... gates) {
        List<PlannedGate> planned = Stream.of(gates).map(GateDraft::build).toList();
        Set<String> names = planned.stream().map(PlannedGate::name).collect(Collectors.toSet());
        return new Assignment(new Plan(planned), new Selection(Coverage.FULL, names), ground, focus, options);
    }

    static Judged judged(Execution execution) {
        return (Judged) ((Answered) execution.answer()).judgement();
    }

    static NotProven notProven(Execution execution) {
        return (NotProven) ((Answered) execution.answer()).judgement();
    }

    static NotAsked notAsked(Execution execution) {
        return (NotAsked) execution.answer();
    }
}
