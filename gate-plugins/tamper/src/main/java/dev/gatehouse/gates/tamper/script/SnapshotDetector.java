package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reports snapshots whose recorded values changed in a change of product code: the expectation was taken from the code. */
final class SnapshotDetector implements Detector {
    private static final Pattern SNAPSHOT =
            Pattern.compile(".*\\.(?:snap|ambr)|.*\\.(?:verified|approved|golden)(?:\\.\\w{1,10})?");

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) {
        if (changes.files().stream().anyMatch(SnapshotDetector::isProduct)) {
            changes.files().stream()
                    .filter(file -> SNAPSHOT.matcher(file.path()).matches())
                    .forEach(file -> compare(file, remarks));
        }
    }

    private static boolean isProduct(FilePair file) {
        boolean test =
                file.path().contains("/test/") || ScriptReaders.ALL.stream().anyMatch(r -> r.reads(file.path()));
        return Language.of(file.path()).isPresent() && !test;
    }

    private static void compare(FilePair file, Consumer<Remark> remarks) {
        if (file.before().isEmpty() || file.after().isEmpty()) {
            return;
        }
        Map<String, String> before = entries(file.before().get());
        Map<String, String> after = entries(file.after().get());
        List<String> changed = before.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            String more = changed.size() > 1 ? " and " + (changed.size() - 1) + " more" : "";
            remarks.accept(Remark.of(
                    "tamper/expected-value-changed",
                    file.path(),
                    0,
                    changed.get(0),
                    "recorded values changed together with the code: " + shortened(changed.get(0)) + more));
        }
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 77) + "..." : name;
    }

    /** The values of a jest snapshot by their names; any other file is one value. */
    private static Map<String, String> entries(SourceText source) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (!source.path().endsWith(".snap")) {
            return Map.of(source.name(), source.text());
        }
        Code code = new Code(source, Language.JAVASCRIPT);
        for (int at = 0; at < code.size(); at++) {
            if (code.is(at, "exports") && code.is(at + 1, "[") && code.is(at + 4, "=")) {
                entries.put(code.literal(new Span(at + 2, at + 3)), code.literal(new Span(at + 5, at + 6)));
            }
        }
        return entries;
    }
}
