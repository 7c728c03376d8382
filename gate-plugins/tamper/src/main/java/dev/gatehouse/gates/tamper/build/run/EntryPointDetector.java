package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.run.Entries.Entry;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.submission.PathGlobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks for changes of what a command of the policy or of continuous integration ends in. */
public final class EntryPointDetector implements Detector {
    static final String RULE = "tamper/entry-point-changed";

    private final PathGlobs named;

    /** @param named files whose every change counts, by the policy */
    public EntryPointDetector(PathGlobs named) {
        this.named = named;
    }

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) throws IOException, InterruptedException {
        Scripts scripts = new Scripts(changes, remarks);
        for (FilePair file : changes.files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (file.change().before().filter(named::matches).isPresent() || named.matches(file.path())) {
                Texts.changed(file, "named as an entry point by the policy").ifPresent(remarks);
            } else if (file.change().before().filter(Entries::are).isPresent()) {
                entries(file, remarks);
            } else {
                Wrappers.examine(file, changes, remarks);
                scripts.examine(file);
            }
        }
    }

    private static void entries(FilePair file, Consumer<Remark> remarks) {
        if (file.before().isEmpty() || file.after().isEmpty()) {
            return;
        }
        try {
            Entries before = Entries.of(file.before().get());
            Entries after = Entries.of(file.after().get());
            for (Entry entry : before.all().values()) {
                new EntryChange(file.path(), entry, before, after, remarks).examine();
            }
            for (Entry entry : after.all().values()) {
                Around.examine(file.path(), entry, before, remarks);
            }
        } catch (Unreadable fault) {
            remarks.accept(Remark.of(
                    "tamper/config-unreadable",
                    file.path(),
                    0,
                    "unreadable",
                    "its scripts can't be compared with the base: " + fault.getMessage()));
        }
    }

    static List<Check> all(Entries entries) {
        List<Check> checks = new ArrayList<>();
        entries.all().keySet().forEach(name -> checks.addAll(entries.checks(name)));
        return checks;
    }
}
