package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.List;
import java.util.Optional;

/** Files compared as text. */
final class Texts {
    private Texts() {}

    /** A remark if more than blanks and comments of a file changed. */
    static Optional<Remark> changed(FilePair file, String why) {
        if (file.before().isPresent()
                && file.after().isPresent()
                && lines(file.before().get()).equals(lines(file.after().get()))) {
            return Optional.empty();
        }
        String what = file.change().after().isEmpty() ? "removed" : "changed";
        return Optional.of(
                Remark.of(EntryPointDetector.RULE, file.path(), 0, "entry point", what + ", and it is " + why));
    }

    /** Lines that do something, without indentation. */
    static List<String> lines(SourceText source) {
        return source.text()
                .lines()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && (!line.startsWith("#") || line.startsWith("#!")) && !line.startsWith("//"))
                .toList();
    }

    /** Whether a shell text can't fail. */
    static boolean isNothing(String text) {
        return text.isBlank() || text.strip().matches("(true|:|exit 0|echo[^&|;]*)");
    }
}
