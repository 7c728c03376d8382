package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares the tests that ran with those of the base, as remembered or, where tests were changed, as run there now. */
final class BaseComparison {
    /** The base may be slower than the submission, whose outputs are warm. */
    private static final int SLOWER = 2;

    private final GateContext context;
    private final TestPlan plan;
    private final InventoryMemory memory;

    BaseComparison(GateContext context, TestPlan plan) throws IOException {
        this.context = context;
        this.plan = plan;
        this.memory = new InventoryMemory(context.memory(), plan.runner().identity() + plan.directory());
    }

    /** Keeps what ran, for comparisons to come. */
    void remember(TestResults results) throws IOException {
        if (!results.problems().isEmpty() || results.executed() == 0) {
            return;
        }
        Submission submission = context.submission();
        boolean isBase = context.side() == Side.BASE || submission.tree().equals(submission.base());
        Optional<ObjectId> commit =
                isBase ? Optional.of(submission.base()) : submission.head().filter(head -> !submission.dirty());
        if (commit.isPresent()) {
            memory.remember(commit.get(), results.inventory());
        }
    }

    /** Findings for the tests that the base has and the submission has not. */
    List<Finding> compare(TestResults results, Duration took) throws IOException, InterruptedException {
        if (!plan.comparesWithBase() || context.side() == Side.BASE) {
            return List.of();
        }
        Optional<Inventory> base = memory.recall(context.submission().base());
        if (base.isEmpty() && !touchesTests()) {
            return List.of();
        }
        String obstacle = "";
        if (base.isEmpty()) {
            obstacle = obstacle(took);
            base = obstacle.isEmpty() ? runOnBase() : base;
        }
        return base.isPresent()
                ? new Vanished(context, base.get(), results.inventory()).findings()
                : List.of(notCompared(obstacle.isEmpty() ? "the tests do not run on the base" : obstacle));
    }

    private boolean touchesTests() throws IOException {
        return context.changes().stream().anyMatch(BaseComparison::editsTest);
    }

    private static boolean editsTest(Change change) {
        return change.before().filter(TestFiles::isTest).isPresent();
    }

    private String obstacle(Duration took) {
        if (context.builtSince().isPresent()) {
            return "the base was never judged here, and the caller's own build is not run on it";
        }
        boolean fits = Instant.now().plus(took.multipliedBy(SLOWER)).isBefore(context.deadline());
        return fits ? "" : "the time left is too short to run the tests on the base";
    }

    private Optional<Inventory> runOnBase() throws IOException, InterruptedException {
        context.progress("tests of the base, to compare with");
        try (ScratchTests scratch = ScratchTests.of(Side.BASE, context, plan)) {
            TestRunner.Ran result = scratch.run(List.of());
            TestResults results = result.results();
            boolean usable = result.unproven().isEmpty() && results.problems().isEmpty() && results.executed() > 0;
            if (usable) {
                memory.remember(context.submission().base(), results.inventory());
            }
            return usable ? Optional.of(results.inventory()) : Optional.empty();
        }
    }

    private static Finding notCompared(String why) {
        return Finding.of(
                TestsRules.NOT_COMPARED,
                "not-compared",
                "the submission changes tests, and what ran was not compared with the base: " + why);
    }
}
