package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs tests in a scratch checkout, where no other gate has made anything. The caller closes it. */
final class ScratchTests implements AutoCloseable {
    private final GateContext context;
    private final TestPlan plan;
    private final Checkout checkout;
    private final Workplace place;

    private ScratchTests(GateContext context, TestPlan plan, Checkout checkout, Workplace place) {
        this.context = context;
        this.plan = plan;
        this.checkout = checkout;
        this.place = place;
    }

    static ScratchTests of(Side side, GateContext context, TestPlan plan) throws IOException, InterruptedException {
        HashSet<String> tree = new HashSet<>(context.content(side).paths());
        Checkout checkout = context.checkout(side);
        Path directory = checkout.root().resolve(plan.directory()).normalize();
        Workplace place = new Workplace(checkout.root(), directory, tree, plan.reports(), OutFolder.of(context));
        return new ScratchTests(context, plan, checkout, place);
    }

    Path root() {
        return checkout.root();
    }

    /** Runs these tests, or all where there are none, after what has to be prepared for them. */
    TestRunner.Ran run(List<ReportedTest> some) throws IOException, InterruptedException {
        if (plan.prepare().isPresent()) {
            List<String> argv = plan.prepare().get().arguments(place.out().with(Map.of()));
            Run prepared = context.run(place.command(argv));
            if (!prepared.exit().isSuccess()) {
                return new TestRunner.Ran(prepared, TestRunner.NOTHING, Optional.of(unprepared(prepared, argv)));
            }
        }
        return plan.runner().run(context, place, some, false);
    }

    private static NotProven unprepared(Run run, List<String> argv) {
        return Ending.unproven(run, argv)
                .orElseGet(() -> new NotProven(
                        "'prepare' exited with " + Ending.code(run) + ": " + Ending.lastWords(run),
                        "see the log",
                        Ending.evidence(run)));
    }

    @Override
    public void close() {
        checkout.close();
    }
}
