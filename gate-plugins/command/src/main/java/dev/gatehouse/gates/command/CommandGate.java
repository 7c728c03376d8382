package dev.gatehouse.gates.command;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gate.Run;
import dev.gatehouse.gates.launch.ChangedPaths;
import dev.gatehouse.gates.launch.Ending;
import dev.gatehouse.gates.launch.Launch;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.Glob;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.gates.reports.TreePaths;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One command of a policy. */
final class CommandGate implements Gate {
    private static final String FILES = "changed-files";
    private static final String MODULES = "changed-modules";

    /** What an argument list may take up; Linux allows some 2 MB for all and 128 KB for one. */
    private static final int LONGEST_ARGUMENTS = 100_000;

    private final CommandSettings settings;
    private final Launch launch;
    private final ExitPolicy exits;
    private final List<Glob> only;
    private final Optional<ReportedFindings> report;

    private CommandGate(
            CommandSettings settings,
            Launch launch,
            ExitPolicy exits,
            List<Glob> only,
            Optional<ReportedFindings> report) {
        this.settings = settings;
        this.launch = launch;
        this.exits = exits;
        this.only = only;
        this.report = report;
    }

    static CommandGate of(CommandSettings settings) {
        return new CommandGate(
                settings,
                Launch.of(settings.run(), settings.shell(), List.of(FILES, MODULES)),
                ExitPolicy.of(settings.exitCodes()),
                settings.only().stream().map(Glob::of).toList(),
                settings.report().map(ReportedFindings::of));
    }

    @Override
    public Footprint footprint() {
        return launch.footprint(settings.directory(), List.of(), usesChanges());
    }

    @Override
    public Judgement judge(GateContext context) throws IOException, InterruptedException {
        Path root = context.workspace();
        Path directory = root.resolve(settings.directory()).normalize();
        if (!directory.startsWith(root.normalize()) || !Files.isDirectory(directory)) {
            return Judgement.notProven(
                    "there is no folder '" + settings.directory() + "' in the tree",
                    "correct 'directory' of gate '" + context.gate() + "' in gate.yaml");
        }
        Map<String, List<String>> values = values(context);
        OutFolder out = OutFolder.of(context);
        List<String> argv = launch.arguments(out.with(values));
        Optional<NotProven> unusable = unusable(values, argv);
        return unusable.isPresent()
                ? unusable.get()
                : run(context, out, Command.of(argv, directory), launch.arguments(OutFolder.shown(values)));
    }

    private Judgement run(GateContext context, OutFolder out, Command command, List<String> shown)
            throws IOException, InterruptedException {
        Set<String> tree = new HashSet<>(context.content(context.side()).paths());
        Command ready = out.start(command);
        Optional<ReportSearch> search = report.isPresent()
                ? Optional.of(report.get().search(context.workspace(), out.folder()))
                : Optional.empty();
        Instant start = Instant.now();
        Run run = context.run(ready);
        Optional<NotProven> unproven = Ending.unproven(run, command.argv());
        if (unproven.isPresent()) {
            return unproven.get();
        }
        TreePaths paths = TreePaths.of(context.workspace(), command.directory(), tree);
        Verdicts verdicts = new Verdicts(context.gate(), settings, exits, run, shown);
        return search.isPresent()
                ? verdicts.byReport(
                        report.get().read(context.gate(), search.get().since(start, tree), paths))
                : verdicts.byExit(paths);
    }

    private boolean usesChanges() {
        return launch.mentions(FILES) || launch.mentions(MODULES);
    }

    private Map<String, List<String>> values(GateContext context) throws IOException {
        if (!usesChanges()) {
            return Map.of();
        }
        ChangedPaths changed = ChangedPaths.of(context, this::wanted);
        return Map.of(FILES, changed.files(), MODULES, changed.modules());
    }

    private boolean wanted(String path) {
        return only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(path));
    }

    private Optional<NotProven> unusable(Map<String, List<String>> values, List<String> argv) {
        if (usesChanges() && values.getOrDefault(FILES, List.of()).isEmpty()) {
            return Optional.of(new NotProven(
                    "no file that the command looks at was changed",
                    "say 'when: {changed: [...]}' for this gate, so that it is skipped then",
                    List.of()));
        }
        int length = argv.stream().mapToInt(argument -> argument.length() + 1).sum();
        return length <= LONGEST_ARGUMENTS
                ? Optional.empty()
                : Optional.of(new NotProven(
                        "too many changed files for one command line (" + length + " characters)",
                        "have the command look at everything instead of {changed-files}",
                        List.of()));
    }
}
