package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.ReportSearch;
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
    private final Rerun rerun;
    private final int most;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> passedIn = new LinkedHashMap<>();
    private int done;

    Reruns(Workplace place, Rerun rerun, int most) {
        this.place = place;
        this.rerun = rerun;
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
        return seen.contains(test.key()) ? rerun.arguments(List.of(test), OutFolder::shown) : List.of();
    }

    private boolean once(GateContext context, List<ReportedTest> left) throws IOException, InterruptedException {
        List<String> argv = rerun.arguments(left, place.out()::with);
        Command command = place.command(argv).withFreshHome();
        ReportSearch search = place.beforeRun();
        Instant start = Instant.now();
        Run run = context.run(command);
        done++;
        if (Ending.unproven(run, argv).isPresent()) {
            return false;
        }
        TestResults results = place.read(search, start);
        left.stream().map(ReportedTest::key).filter(results::ran).forEach(seen::add);
        left.stream().map(ReportedTest::key).filter(results::ranAndPassed).forEach(key -> passedIn.put(key, done));
        return true;
    }

    private static boolean hasTime(GateContext context, Duration needed) {
        return Instant.now().plus(needed).isBefore(context.deadline());
    }
}
