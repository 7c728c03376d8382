package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.JunitReader;
import dev.gatehouse.gates.reports.ReportFile;
import dev.gatehouse.gates.reports.ReportLimits;
import dev.gatehouse.gates.reports.ReportPatterns;
import dev.gatehouse.gates.reports.ReportSearch;
import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Status;
import dev.gatehouse.gates.reports.TreePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tree on disk in which tests run, and the reading of what they leave there. */
final class Workplace {
    private final Path root;
    private final Path directory;
    private final Set<String> tree;
    private final ReportPatterns reports;
    private final OutFolder out;
    private final TreePaths paths;
    private final PytestIds pytest;

    Workplace(Path root, Path directory, Set<String> tree, ReportPatterns reports, OutFolder out) throws IOException {
        this.root = root;
        this.directory = directory;
        this.tree = tree;
        this.reports = reports;
        this.out = out;
        this.paths = TreePaths.of(root, directory, tree);
        this.pytest = new PytestIds(tree, root.normalize().relativize(directory).toString());
    }

    Path directory() {
        return directory;
    }

    TreePaths paths() {
        return paths;
    }

    Set<String> tree() {
        return tree;
    }

    /** The folder for outputs of commands. */
    OutFolder out() {
        return out;
    }

    /** A command that starts here, with an empty folder for its outputs. */
    Command command(List<String> argv) throws IOException {
        return out.start(Command.of(argv, directory));
    }

    /** To be called once the command is made, before it runs. */
    ReportSearch beforeRun() throws IOException {
        return reports.beforeRun(root, out.folder());
    }

    /** The results of a run that somebody else made since then. */
    TestResults since(Instant start) throws IOException {
        return read(reports.afterRun(root), start);
    }

    /** The results of a run that started then. */
    TestResults read(ReportSearch search, Instant start) throws IOException {
        ReportSearch.Found found = search.since(start, tree);
        TestResults results = new TestResults(found);
        JunitReader reader = new JunitReader(ReportLimits.DEFAULT);
        for (ReportFile file : found.fresh()) {
            String module = Modules.of(file.path());
            reader.read(file, test -> add(test, module, results)).ifPresent(results::problem);
        }
        return results;
    }

    /** Node reports a file that ended before any test of it ran as one passing test with the file's name. */
    private void add(TestCase test, String module, TestResults results) {
        Optional<String> named = paths.find(test.name()).or(() -> test.file().filter(test.name()::equals));
        if (named.isPresent() && test.status() != Status.FAILED) {
            results.fileWithoutTests(named.get());
        } else {
            results.add(test, TestNames.of(test, module, pytest.of(test)));
        }
    }
}
