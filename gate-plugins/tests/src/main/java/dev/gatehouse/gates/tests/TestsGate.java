package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The tests of a project: runs them, or reads what the caller's own run has just left. */
final class TestsGate implements Gate {
    private final TestPlan plan;

    TestsGate(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public Footprint footprint() {
        return plan.runner().footprint(plan.directory());
    }

    @Override
    public Judgement judge(GateContext context) throws IOException, InterruptedException {
        Path root = context.workspace().normalize();
        Path directory = root.resolve(plan.directory()).normalize();
        if (!directory.startsWith(root) || !Files.isDirectory(directory)) {
            return Judgement.notProven(
                    "there is no folder '" + plan.directory() + "' in the tree",
                    "correct 'directory' of gate '" + context.gate() + "' in gate.yaml");
        }
        HashSet<String> tree = new HashSet<>(context.content(context.side()).paths());
        Workplace place = new Workplace(root, directory, tree, plan.reports(), OutFolder.of(context));
        Optional<Instant> built = context.builtSince()
                .filter(since -> context.side() == Side.HEAD
                        && plan.runner().readsReports()
                        && !plan.reports().needOut());
        return built.isPresent() ? read(context, place, built.get()) : run(context, place);
    }

    private Judgement read(GateContext context, Workplace place, Instant since)
            throws IOException, InterruptedException {
        return new Outcome(context, plan, place, place.since(since), Optional.empty()).judge(Duration.ZERO);
    }

    private Judgement run(GateContext context, Workplace place) throws IOException, InterruptedException {
        TestRunner.Ran ran = plan.runner().run(context, place, List.of(), false);
        if (ran.unproven().isPresent()) {
            return withRunningTest(ran.unproven().get(), ran.run());
        }
        return new Outcome(context, plan, place, ran.results(), Optional.of(ran.run()))
                .judge(ran.run().took());
    }

    private static NotProven withRunningTest(NotProven unproven, Run run) throws IOException {
        Optional<String> running =
                Files.isRegularFile(run.log()) ? Infrastructure.running(run.log()) : Optional.empty();
        return running.map(name ->
                        new NotProven("in " + name + ": " + unproven.cause(), unproven.remedy(), unproven.evidence()))
                .orElse(unproven);
    }
}
