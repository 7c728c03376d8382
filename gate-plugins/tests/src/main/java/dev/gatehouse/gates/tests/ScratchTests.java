package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs tests in a scratch checkout, where no other gate has made anything. The caller closes it. */
final class ScratchTests implements AutoCloseable {
    private static final TestResults NOTHING =
            new TestResults(new ReportSearch.Found(List.of(), List.of(), List.of(), List.of()));

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

    /**
     * What came of a run.
     *
     * @param run how it ended
     * @param results what its reports say
     * @param unproven why it says nothing
     */
    record Result(Run run, TestResults results, Optional<NotProven> unproven) {}

    Path root() {
        return checkout.root();
    }

    Workplace place() {
        return place;
    }

    /** Runs these tests, or all where there are none, after what has to be prepared for them. */
    Result run(List<ReportedTest> some) throws IOException, InterruptedException {
        if (plan.prepare().isPresent()) {
            List<String> argv = plan.prepare().get().arguments(place.out().with(Map.of()));
            Run prepared = context.run(place.command(argv));
            if (!prepared.exit().isSuccess()) {
                return new Result(prepared, NOTHING, Optional.of(unprepared(prepared, argv)));
            }
        }
        List<String> argv = some.isEmpty()
                ? plan.launch().arguments(place.out().with(Map.of()))
                : plan.rerun().orElseThrow().arguments(some, place.out()::with);
        Command command = place.command(argv);
        ReportSearch search = place.beforeRun();
        Instant start = Instant.now();
        Run run = context.run(command);
        return new Result(run, place.read(search, start), Ending.unproven(run, argv));
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
