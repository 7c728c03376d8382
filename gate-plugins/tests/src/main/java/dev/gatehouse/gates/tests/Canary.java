package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sees that the test run notices failures: puts some into tests that passed, in a scratch checkout, and expects each of
 * them in the report, in the words that were planted. Mechanism M4 of docs/threat-model.md.
 */
final class Canary {
    /** A run this long is repeated whole; of a longer one only the tests drawn are run. */
    private static final Duration QUICK = Duration.ofMinutes(1);
    /** Failures that do not compile, a runner that stops at the first failure, a rerun command that finds no test. */
    private static final int MOST_RUNS = 6;

    private final GateContext context;
    private final TestPlan plan;

    Canary(GateContext context, TestPlan plan) {
        this.context = context;
        this.plan = plan;
    }

    /** @param took how long the run took whose results these are */
    CanaryOutcome play(TestResults results, Duration took) throws IOException, InterruptedException {
        boolean wanted =
                plan.canary() == CanaryMode.ON || plan.canary() == CanaryMode.AUTO && context.trust() != Trust.IN_PLACE;
        if (!wanted || context.side() == Side.BASE || results.executed() == 0) {
            return CanaryOutcome.NOT_PLAYED;
        }
        CanaryLot lot = CanaryLot.draw(context.submission(), context.gate());
        TestSources sources = TestSources.of(context.content(Side.HEAD), plan.directory());
        CanaryChoice choice =
                new CanaryChoice(lot, context.changes()).among(results.passed().values().stream(), sources);
        List<Planted> first = choice.draw();
        if (first.isEmpty()) {
            return nothingToPlantIn(results);
        }
        boolean whole = plan.canary() == CanaryMode.ON || !plan.runner().selects() || took.compareTo(QUICK) <= 0;
        context.progress("canary: failures planted in " + first.size() + " tests must turn red");
        CanaryRecord record = new CanaryRecord(context, lot);
        try (ScratchTests scratch = ScratchTests.of(Side.HEAD, context, plan)) {
            Optional<NotProven> unproven = new Rounds(scratch, choice, record, whole).play(first);
            return new CanaryOutcome(unproven, record.measures(), record.write());
        }
    }

    /** A figure rather than a finding: it is no fault of the submission, and a finding would keep it from the cache. */
    private CanaryOutcome nothingToPlantIn(TestResults results) {
        Optional<NotProven> unproven = Optional.of(new NotProven(
                        "no canary: none of the " + results.executed()
                                + " tests that ran was found in a source of Java,"
                                + " Kotlin, JavaScript, TypeScript, Python or Go where a failure can be planted",
                        "set 'canary: auto' if these tests cannot have one",
                        List.of()))
                .filter(not -> plan.canary() == CanaryMode.ON);
        return new CanaryOutcome(unproven, List.of(new Measure("canaries", 0, "count")), List.of());
    }

    /** Runs until each planted failure was seen once or one was not noticed. */
    private static final class Rounds {
        private final ScratchTests scratch;
        private final CanaryChoice choice;
        private final CanaryRecord record;
        private final PlantedTree tree;
        private boolean whole;

        Rounds(ScratchTests scratch, CanaryChoice choice, CanaryRecord record, boolean whole) {
            this.scratch = scratch;
            this.choice = choice;
            this.record = record;
            this.tree = new PlantedTree(scratch.root());
            this.whole = whole;
        }

        /**
         * Once a run has shown a failure, each further one must be shown. Before that, none may be seen because of a
         * place that does not compile, so that others are drawn.
         */
        Optional<NotProven> play(List<Planted> drawn) throws IOException, InterruptedException {
            List<Planted> left = drawn;
            CanaryRound round = CanaryRound.NONE;
            boolean seen = false;
            for (int run = 0; run < MOST_RUNS && !left.isEmpty(); run++) {
                round = round(left);
                if (round.unproven().isPresent()) {
                    return round.unproven();
                }
                seen |= !round.isBlind();
                if (!round.isBlind()) {
                    left = round.notRed();
                } else if (!whole) {
                    whole = true;
                } else {
                    left = seen ? List.of() : choice.draw();
                }
            }
            return left.isEmpty() && !round.isBlind() ? Optional.empty() : Optional.of(round.unseen());
        }

        private CanaryRound round(List<Planted> planted) throws IOException, InterruptedException {
            List<Planted> stands = tree.plant(planted);
            if (stands.isEmpty()) {
                return CanaryRound.NONE;
            }
            List<ReportedTest> some =
                    whole ? List.of() : stands.stream().map(Planted::test).toList();
            CanaryRound round = CanaryRound.of(stands, scratch.run(some));
            record.add(round, whole);
            return round;
        }
    }
}
