package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds marks that a change adds. One that another place of the change lost has moved, and stays silent. */
final class AddedMarks {
    private final Function<SourceText, List<Mark>> reader;
    private final Map<String, Integer> lost = new HashMap<>();

    AddedMarks(Function<SourceText, List<Mark>> reader) {
        this.reader = reader;
    }

    /** Says once for each file and mark what was added. */
    void say(Changes changes, String rule, Function<String, String> message, Consumer<Remark> remarks)
            throws InterruptedException {
        Map<FilePair, List<Mark>> added = new LinkedHashMap<>();
        for (FilePair file : changes.files()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            count(file.before(), 1);
            AddedLines lines = new AddedLines(file.change());
            for (Mark mark : marks(file.after())) {
                if (lines.contains(mark.line())) {
                    added.computeIfAbsent(file, key -> new ArrayList<>()).add(mark);
                } else {
                    lost.merge(mark.text(), -1, Integer::sum);
                }
            }
        }
        added.forEach((file, marks) -> say(file, marks, rule, message, remarks));
    }

    private void count(Optional<SourceText> source, int by) {
        marks(source).forEach(mark -> lost.merge(mark.text(), by, Integer::sum));
    }

    private List<Mark> marks(Optional<SourceText> source) {
        return source.map(reader).orElse(List.of());
    }

    private void say(
            FilePair file, List<Mark> marks, String rule, Function<String, String> message, Consumer<Remark> remarks) {
        Map<String, Integer> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Mark mark : marks) {
            if (lost.merge(mark.text(), -1, Integer::sum) < 0) {
                first.putIfAbsent(mark.text(), mark.line());
                counts.merge(mark.text(), 1, Integer::sum);
            }
        }
        first.forEach((text, line) -> {
            int count = counts.getOrDefault(text, 1);
            String times = count > 1 ? " (" + count + " times)" : "";
            remarks.accept(Remark.of(rule, file.path(), line, text, message.apply(text) + times));
        });
    }
}
