package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.tests.TestReader;
import java.util.List;
import java.util.function.Consumer;

/** Files that nobody looks at because the submission made them too large: what they held before may be gone. */
record OutgrownFiles(List<TestReader> readers) implements Detector {
    private static final String ID = "tamper/too-large";

    static final Rule RULE = Rule.blocking(
            ID,
            new Help(
                    "A file that was compared until now, or a file of tests, is larger than 8 MiB and is not looked at.",
                    "Padding a file until no check reads it hides whatever was changed in it.",
                    "CalcTest.java with one test less and 9 MiB of comments",
                    "CalcTest.java without the comments",
                    "Split the file; where it is data, give it to the gate's 'exclude'."));

    @Override
    public void examine(Changes changes, Consumer<Remark> remarks) {
        for (FilePair file : changes.files()) {
            boolean unread = file.change().after().isPresent() && file.after().isEmpty();
            if (unread && (file.before().isPresent() || isTest(file.path()))) {
                remarks.accept(Remark.of(ID, file.path(), 0, "size", "too large to be compared with the base"));
            }
        }
    }

    private boolean isTest(String path) {
        return readers.stream().anyMatch(reader -> reader.reads(path));
    }
}
