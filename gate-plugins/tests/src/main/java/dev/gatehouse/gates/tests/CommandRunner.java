package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.Launch;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.ReportSearch;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs tests by a command, which writes JUnit XML. */
record CommandRunner(Launch launch, Optional<Rerun> rerun, Optional<CommandLine> prepare, String reports)
        implements TestRunner {

    @Override
    public Ran run(GateContext context, Workplace place, List<ReportedTest> some, boolean freshHome)
            throws IOException, InterruptedException {
        List<String> argv = some.isEmpty()
                ? launch.arguments(place.out().with(Map.of()))
                : rerun.orElseThrow().arguments(some, place.out()::with);
        Command command = place.command(argv);
        ReportSearch search = place.beforeRun();
        Instant start = Instant.now();
        Run run = context.run(freshHome ? command.withFreshHome() : command);
        return new Ran(run, place.read(search, start), Ending.unproven(run, argv));
    }

    @Override
    public boolean selects() {
        return rerun.isPresent();
    }

    @Override
    public boolean readsReports() {
        return true;
    }

    @Override
    public List<String> shown(ReportedTest test) {
        return rerun.map(line -> line.arguments(List.of(test), OutFolder::shown))
                .orElse(List.of());
    }

    @Override
    public String identity() {
        return launch.arguments(Map.of()) + reports;
    }

    @Override
    public Footprint footprint(String directory) {
        List<CommandLine> others =
                Stream.concat(rerun.map(Rerun::line).stream(), prepare.stream()).toList();
        return launch.footprint(directory, others, true);
    }
}
