package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gates.launch.Launch;
import dev.gatehouse.gates.reports.ReportPatterns;
import java.util.List;
import java.util.Optional;

/** Settings that were checked. */
record TestPlan(
        TestRunner runner,
        ReportPatterns reports,
        int minTests,
        int reruns,
        String directory,
        boolean comparesWithBase,
        Optional<CommandLine> prepare,
        CanaryMode canary) {
    private static final int MOST_RERUNS = 10;

    static TestPlan of(TestsSettings settings) {
        boolean launches = settings.runner() == RunMode.LAUNCHER;
        if (launches && settings.classPath().isEmpty()) {
            throw new IllegalArgumentException("'class-path' is empty: name what the tests run on");
        }
        if (!launches && settings.reports().isEmpty()) {
            throw new IllegalArgumentException("'reports' is empty: name the JUnit XML files that the tests write");
        }
        if (settings.minTests() < 1) {
            throw new IllegalArgumentException("'min-tests' is at least 1: no tests prove nothing");
        }
        if (settings.reruns() < 0 || settings.reruns() > MOST_RERUNS) {
            throw new IllegalArgumentException("'reruns' is 0 to " + MOST_RERUNS);
        }
        return new TestPlan(
                launches ? launcher(settings) : command(settings),
                ReportPatterns.of(settings.reports()),
                settings.minTests(),
                settings.reruns(),
                settings.directory(),
                settings.compareWithBase(),
                settings.prepare(),
                settings.canary());
    }

    private static TestRunner command(TestsSettings settings) {
        return new CommandRunner(
                launch(settings),
                settings.rerun().map(line -> Rerun.of(line, settings.style())),
                settings.prepare(),
                settings.reports().toString());
    }

    private static TestRunner launcher(TestsSettings settings) {
        boolean builds = settings.run().isPresent() || settings.shell().isPresent();
        return new LauncherRunner(builds ? Optional.of(launch(settings)) : Optional.empty(), settings.classPath());
    }

    private static Launch launch(TestsSettings settings) {
        return Launch.of(settings.run(), settings.shell(), List.of(Rerun.PLACEHOLDER));
    }
}
