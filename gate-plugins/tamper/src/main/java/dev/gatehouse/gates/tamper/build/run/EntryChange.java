package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.run.Entries.Entry;
import dev.gatehouse.gates.tamper.change.Remark;
import java.util.List;
import java.util.function.Consumer;

/** What became of one script or target. */
final class EntryChange {
    private final String path;
    private final Entry entry;
    private final Entries before;
    private final Entries after;
    private final Consumer<Remark> remarks;

    EntryChange(String path, Entry entry, Entries before, Entries after, Consumer<Remark> remarks) {
        this.path = path;
        this.entry = entry;
        this.before = before;
        this.after = after;
        this.remarks = remarks;
    }

    void examine() {
        Entry now = after.all().get(entry.name());
        List<Check> was = before.checks(entry.name());
        List<Check> is = after.checks(entry.name());
        if (now == null) {
            runs().compare(was, List.of(), EntryPointDetector.all(after));
        } else if (!was.isEmpty()) {
            runs().compare(was, is, List.of());
        } else if (is.isEmpty() && Names.checks(entry.name()) && changed(now) && !isPlaceholder()) {
            note(now, "runs something else: " + shown(now.text()));
        } else if (is.isEmpty() && Names.builds(entry.name()) && changed(now) && Texts.isNothing(now.text())) {
            note(now, "does nothing any more: " + shown(now.text()));
        }
    }

    private Runs runs() {
        return new Runs(path, entry.name(), EntryPointDetector.RULE, remarks);
    }

    private boolean changed(Entry now) {
        return !now.text().equals(entry.text()) || !now.others().containsAll(entry.others());
    }

    /** What npm writes where there are no tests yet. */
    private boolean isPlaceholder() {
        return entry.text().contains("exit 1")
                || entry.text().isEmpty() && entry.others().isEmpty();
    }

    private void note(Entry now, String message) {
        remarks.accept(
                Remark.of(EntryPointDetector.RULE, path, now.line(), entry.name(), entry.name() + " " + message));
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
