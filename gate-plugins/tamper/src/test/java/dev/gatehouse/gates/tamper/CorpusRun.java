package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gates.tamper.CorpusCase.Label;
import dev.gatehouse.submission.Change;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Runs the real gate over cases. */
final class CorpusRun {
    private static final TamperSettings SETTINGS = TamperSamples.settings();

    private final Path folder;
    private int runs;

    /** @param folder for the fake hosts, on disk */
    CorpusRun(Path folder) {
        this.folder = folder;
    }

    /** What the gate found in a case. */
    Set<Label> labels(CorpusCase test) throws IOException, InterruptedException {
        Set<Label> found = new TreeSet<>();
        for (Finding finding : findings(test)) {
            found.add(new Label(finding.rule(), finding.at().orElseThrow().path()));
        }
        return found;
    }

    List<Finding> findings(CorpusCase test) throws IOException, InterruptedException {
        Judgement judgement = new TamperGateType().create(SETTINGS).judge(host(test));
        if (judgement instanceof Judgement.Judged judged) {
            return judged.findings();
        }
        throw new IllegalStateException(test.name() + ": " + judgement);
    }

    private GateContext host(CorpusCase test) {
        FakeGateContext host = FakeGateContext.in(folder.resolve("run-" + runs++));
        test.before().forEach(host::base);
        test.after().forEach(host::head);
        return test.renames().isEmpty()
                ? host
                : host.changing(changes(test, host).toArray(Change[]::new));
    }

    private List<Change> changes(CorpusCase test, FakeGateContext host) {
        List<Change> changes = new ArrayList<>();
        for (Change change : host.changes()) {
            String path = change.path();
            if (test.renames().containsKey(path)) {
                changes.add(renamed(test, test.renames().get(path), path));
            } else if (!test.renames().containsValue(path) || change.after().isPresent()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private Change renamed(CorpusCase test, String from, String to) {
        Map<String, String> before = test.before();
        List<Change> inPlace = FakeGateContext.in(folder.resolve("run-" + runs++))
                .base(to, before.get(from))
                .head(to, test.after().get(to))
                .changes();
        return new Change(
                Optional.of(from),
                Optional.of(to),
                inPlace.isEmpty() ? List.of() : inPlace.get(0).added());
    }
}
