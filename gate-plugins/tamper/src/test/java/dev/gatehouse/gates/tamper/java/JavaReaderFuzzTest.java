package dev.gatehouse.gates.tamper.java;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import dev.gatehouse.gates.tamper.tests.TestCase;
import dev.gatehouse.gates.tamper.tests.TestComparison;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any text is read as Java without an exception, by the parser and by tokens; what is found lies within the text; and a file
 * that is compared with itself was not made weaker. In the build the inputs beside this class are played; {@code
 * JAZZER_FUZZ=1} looks for more.
 */
class JavaReaderFuzzTest {
    private static final String PATH = "src/test/java/CalcTest.java";
    private static final JavaReader READER = new JavaReader();
    private static final TestComparison COMPARISON = new TestComparison(List.of(READER));

    @FuzzTest(maxDuration = "5m")
    void anyTextIsRead(byte @Nullable [] data) throws InterruptedException {
        String text = data == null ? "" : new String(data, StandardCharsets.UTF_8);
        SourceText source = new SourceText(PATH, text);
        check(READER.read(source), text);
        check(new TokenReader(PATH, Tokens.of(text)).read(), text);
        unchanged(source);
    }

    private static void unchanged(SourceText source) throws InterruptedException {
        Change change = new Change(Optional.of(PATH), Optional.of(PATH), List.of(Lines.ALL));
        FilePair same = new FilePair(change, Optional.of(source), Optional.of(source));
        List<Remark> remarks = new ArrayList<>();
        COMPARISON.examine(new Changes(List.of(same), new NoTree(), new NoTree()), remarks::add);
        remarks.removeIf(remark -> remark.rule().equals("tamper/not-parsed"));
        if (!remarks.isEmpty()) {
            throw new IllegalStateException("compared with itself: " + remarks);
        }
    }

    private static void check(TestFile file, String text) {
        long lines = text.split("\\R", -1).length + 1L;
        for (TestCase test : file.tests()) {
            if (test.name().isEmpty() || test.line() < 0 || test.line() > lines) {
                throw new IllegalStateException("nonsense: " + test);
            }
        }
    }

    /** A side without files. */
    private record NoTree() implements Tree {
        @Override
        public List<String> paths() {
            return List.of();
        }

        @Override
        public Optional<SourceText> read(String path) {
            return Optional.empty();
        }
    }
}
