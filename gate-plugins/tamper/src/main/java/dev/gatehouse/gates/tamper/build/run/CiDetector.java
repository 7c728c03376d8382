package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for checks that continuous integration or a hook no longer runs, or whose result it drops. */
public final class CiDetector implements Detector {
    private static final String RULE = "tamper/ci-weakened";

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws IOException, InterruptedException {
        List<FilePair> files =
                changes.files().stream().filter(CiDetector::isAboutCi).toList();
        if (files.isEmpty()) {
            return;
        }
        Expansion before = new Expansion(changes.base());
        Expansion after = new Expansion(changes.head());
        List<Check> everywhere = everywhere(changes.head(), after);
        for (FilePair file : files) {
            try {
                Runs runs = new Runs(file.path(), "", RULE, remarks);
                runs.compare(checks(file.before(), before), checks(file.after(), after), everywhere);
                new Needs(file, remarks).compare();
            } catch (Unreadable fault) {
                remarks.accept(Remark.of(
                        "tamper/config-unreadable",
                        file.path(),
                        0,
                        "unreadable",
                        "what it runs can't be compared with the base: " + fault.getMessage()));
            }
        }
    }

    private static boolean isAboutCi(FilePair file) {
        return file.change().before().filter(CiFiles::are).isPresent();
    }

    private static List<Check> checks(Optional<SourceText> source, Expansion expansion) throws Unreadable {
        return source.isPresent() && CiFiles.are(source.get().path())
                ? CiFiles.checks(source.get(), expansion)
                : List.of();
    }

    private static List<Check> everywhere(Tree head, Expansion expansion) throws IOException, InterruptedException {
        List<Check> all = new ArrayList<>();
        for (String path : head.paths()) {
            if (CiFiles.are(path)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                all.addAll(readable(head.read(path), expansion));
            }
        }
        return all;
    }

    private static List<Check> readable(Optional<SourceText> source, Expansion expansion) {
        try {
            return checks(source, expansion);
        } catch (Unreadable runsNothing) {
            return List.of();
        }
    }
}
