package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.GateContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs failed tests again, each time with an empty home and temporary folder, to tell failures from flakes. */
final class Reruns {
    /** More failures than this are no flakes, and make command lines that nobody reads. */
    private static final int MOST_TESTS = 50;

    private final Workplace place;
    private final TestRunner runner;
    private final int most;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> passedIn = new LinkedHashMap<>();
    private int done;

    Reruns(Workplace place, TestRunner runner, int most) {
        this.place = place;
        this.runner = runner;
        this.most = most;
    }

    /** Runs these tests until all have passed once or the reruns are used up. */
    void run(GateContext context, List<ReportedTest> failed, Duration firstRun)
            throws IOException, InterruptedException {
        List<ReportedTest> left = new ArrayList<>(failed);
        while (done < most && !left.isEmpty() && left.size() <= MOST_TESTS && hasTime(context, firstRun)) {
            context.progress("rerun " + (done + 1) + " of " + left.size() + " failed tests");
            if (!once(context, left)) {
                return;
            }
            left.removeIf(test -> passedIn.containsKey(test.key()));
        }
    }

    /** In which rerun a test passed; 0 if in none. */
    int passedIn(ReportedTest test) {
        return passedIn.getOrDefault(test.key(), 0);
    }

    /** How many reruns were made. */
    int done() {
        return done;
    }

    /** The command that reruns a test, if it has been seen to run it; else nothing. */
    List<String> command(ReportedTest test) {
        return seen.contains(test.key()) ? runner.shown(test) : List.of();
    }

    private boolean once(GateContext context, List<ReportedTest> left) throws IOException, InterruptedException {
        TestRunner.Ran ran = runner.run(context, place, left, true);
        done++;
        if (ran.unproven().isPresent()) {
            return false;
        }
        TestResults results = ran.results();
        left.stream().map(ReportedTest::key).filter(results::ran).forEach(seen::add);
        left.stream().map(ReportedTest::key).filter(results::ranAndPassed).forEach(key -> passedIn.put(key, done));
        return true;
    }

    private static boolean hasTime(GateContext context, Duration needed) {
        return Instant.now().plus(needed).isBefore(context.deadline());
    }
}
