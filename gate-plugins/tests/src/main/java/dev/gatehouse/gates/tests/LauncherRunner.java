package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.Launch;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs compiled tests through the JUnit Platform of their own class path, in a JVM that tells what becomes of each. */
record LauncherRunner(Optional<Launch> build, List<String> classPath) implements TestRunner {
    private static final String JAVA = "java";
    private static final String AGENT = "dev.gatehouse.gates.tests.agent.Agent";
    /** Of the package of the agent; a test sees that none is missing. */
    static final List<String> AGENT_CLASSES = List.of("Agent", "Events", "Frames", "Orders");

    @Override
    public Ran run(GateContext context, Workplace place, List<ReportedTest> some, boolean freshHome)
            throws IOException, InterruptedException {
        if (build.isPresent()) {
            List<String> argv = build.get().arguments(place.out().with(Map.of()));
            Run built = context.run(place.command(argv));
            if (!built.exit().isSuccess()) {
                return new Ran(built, NOTHING, Ending.unproven(built, argv));
            }
        }
        ClassPath path = ClassPath.of(place.directory(), classPath);
        return path.unproven().isPresent()
                ? refused(context, path.unproven().get())
                : launched(context, place, path, some, freshHome);
    }

    private static Ran refused(GateContext context, NotProven why) throws IOException {
        Path log = Files.writeString(context.evidence("class-path.log"), why.cause() + "\n");
        Exit exit = new Exit.NotStarted(why.cause(), why.remedy());
        return new Ran(new Run(exit, "", "", log, Duration.ZERO, List.of()), NOTHING, Optional.of(why));
    }

    private static Ran launched(
            GateContext context, Workplace place, ClassPath path, List<ReportedTest> some, boolean freshHome)
            throws IOException, InterruptedException {
        List<String> argv = List.of(JAVA, "@" + arguments(context, path), AGENT);
        Inbox inbox = new Inbox(UUID.randomUUID().toString());
        Run run;
        try (inbox) {
            Command plain = place.command(argv);
            Command command = new Command(
                    plain.argv(),
                    plain.directory(),
                    plain.environment(),
                    Optional.of(orders(inbox, path, some)),
                    plain.limit(),
                    freshHome);
            run = context.run(command);
        }
        TestResults results = results(inbox);
        return new Ran(run, results, Ending.unproven(run, argv).or(() -> unproven(inbox, results, run, path)));
    }

    private static Optional<NotProven> unproven(Inbox inbox, TestResults results, Run run, ClassPath path) {
        if (!inbox.isComplete()) {
            String where = inbox.running().isEmpty()
                    ? ""
                    : " while running " + inbox.running().get(0);
            return Optional.of(new NotProven(
                    "the JVM of the tests ended" + where + " and before all tests had (exit code " + Ending.code(run)
                            + "): " + Ending.lastWords(run),
                    "see the log; a test must not end the JVM it runs in, and the launcher must be of the version of"
                            + " the JUnit Platform " + path.platform(),
                    Ending.evidence(run)));
        }
        return results.reported().isEmpty()
                ? Optional.of(new NotProven(
                        "no test ran: the JUnit Platform " + path.platform() + " found none in " + path.roots(),
                        "see that an engine of the platform's version is on the class path (vintage for JUnit 4), and"
                                + " that 'class-path' names the folders of compiled tests",
                        Ending.evidence(run)))
                : Optional.empty();
    }

    private static TestResults results(Inbox inbox) {
        TestResults results = new TestResults(new ReportSearch.Found(List.of(), List.of(), List.of(), List.of()));
        for (TestCase test : inbox.cases()) {
            results.add(test, TestNames.of(test, "", ""));
        }
        return results;
    }

    private static String orders(Inbox inbox, ClassPath path, List<ReportedTest> some) {
        Stream<String> roots = path.roots().stream().map(root -> "root " + root);
        Stream<String> only = some.stream()
                .map(test -> "only " + test.names().group() + "#" + test.names().method());
        return Stream.of(Stream.of("port " + inbox.port(), "nonce " + inbox.nonce()), roots, only)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** In a file, because class paths are longer than arguments may be. */
    private static Path arguments(GateContext context, ClassPath path) throws IOException {
        Path agent = context.evidence("agent");
        unpackTo(agent);
        String all = Stream.concat(Stream.of(agent), path.entries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String quoted = "\"" + all.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return Files.writeString(context.evidence("jvm.args"), "-cp\n" + quoted + "\n");
    }

    private static void unpackTo(Path folder) throws IOException {
        for (String name : AGENT_CLASSES) {
            String file = AGENT.replace('.', '/').replaceFirst("Agent$", name) + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.resolveSibling("."));
            try (InputStream in = LauncherRunner.class.getResourceAsStream("/" + file)) {
                if (in == null) {
                    throw new FileNotFoundException(file);
                }
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public boolean selects() {
        return true;
    }

    @Override
    public boolean readsReports() {
        return false;
    }

    @Override
    public List<String> shown(ReportedTest test) {
        return List.of();
    }

    @Override
    public String identity() {
        return "launcher " + classPath
                + build.map(command -> command.arguments(Map.of())).orElse(List.of());
    }

    @Override
    public Footprint footprint(String directory) {
        List<CommandLine> java = List.of(new CommandLine(List.of(JAVA)));
        if (build.isPresent()) {
            return build.get().footprint(directory, java, true);
        }
        Footprint plain = Footprint.running(List.of(JAVA));
        return new Footprint(
                plain.inputs(),
                true,
                plain.workspace(),
                plain.tools(),
                plain.environment(),
                plain.locks(),
                plain.cacheable());
    }
}
