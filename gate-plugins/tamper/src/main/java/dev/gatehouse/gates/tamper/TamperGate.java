package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks each detector about the changed files. The base has nothing to be compared with, so it has no findings. */
final class TamperGate implements Gate {
    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::path)
            .thenComparing(Remark::line)
            .thenComparing(Remark::rule)
            .thenComparing(Remark::subject);

    private final List<Detector> detectors;
    private final PathGlobs exclude;

    TamperGate(List<Detector> detectors, PathGlobs exclude) {
        this.detectors = detectors;
        this.exclude = exclude;
    }

    @Override
    public Judgement judge(GateContext context) throws IOException, InterruptedException {
        ContentTree head = new ContentTree(context.content(Side.HEAD));
        if (context.side() == Side.BASE) {
            return Judgement.clean(1);
        }
        Changes changes = changes(context, new ContentTree(context.content(Side.BASE)), head);
        List<Remark> remarks = new ArrayList<>();
        for (Detector detector : detectors) {
            detector.examine(changes, remarks::add);
        }
        return Judgement.found(
                1 + changes.files().size(),
                remarks.stream()
                        .sorted(ORDER)
                        .map(TamperGate::finding)
                        .distinct()
                        .toList());
    }

    private Changes changes(GateContext context, ContentTree base, ContentTree head) throws IOException {
        List<FilePair> files = new ArrayList<>();
        for (Change change : context.changes()) {
            if (!exclude.matches(change.path())) {
                files.add(new FilePair(change, read(base, change.before()), read(head, change.after())));
            }
        }
        return new Changes(files, base, head);
    }

    private static Optional<SourceText> read(ContentTree tree, Optional<String> path) throws IOException {
        return path.isEmpty() ? Optional.empty() : tree.read(path.get());
    }

    private static Finding finding(Remark remark) {
        Finding finding = Finding.of(remark.rule(), remark.path() + " " + remark.subject(), remark.message())
                .at(Location.of(remark.path(), remark.line()));
        return remark.remedy().map(finding::remediedBy).orElse(finding);
    }
}
