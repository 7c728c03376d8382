package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.java.JavaReader;
import dev.gatehouse.submission.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutgrownFilesTest {
    private static final String TEST = "src/test/java/CalcTest.java";

    @Test
    void aFileThatGrewBeyondWhatIsReadIsNamed() {
        assertThat(said("pom.xml", Optional.of("<project/>"), Optional.empty(), Optional.of("pom.xml")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.rule()).isEqualTo("tamper/too-large"));
    }

    @Test
    void anAddedFileOfTestsThatIsTooLargeIsNamedAndAddedDataIsNot() {
        assertThat(said(TEST, Optional.empty(), Optional.empty(), Optional.of(TEST)))
                .hasSize(1);
        assertThat(said("data/cities.json", Optional.empty(), Optional.empty(), Optional.of("data/cities.json")))
                .isEmpty();
    }

    @Test
    void aDeletedFileAndOneThatIsReadAreNot() {
        assertThat(said(TEST, Optional.of("class CalcTest {}"), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(said(TEST, Optional.of("class CalcTest {}"), Optional.of("class CalcTest { }"), Optional.of(TEST)))
                .isEmpty();
    }

    private static List<Remark> said(
            String path, Optional<String> before, Optional<String> after, Optional<String> pathAfter) {
        FilePair pair = new FilePair(
                new Change(
                        Optional.of(path).filter(any -> before.isPresent() || pathAfter.isEmpty()),
                        pathAfter,
                        List.of()),
                before.map(text -> new SourceText(path, text)),
                after.map(text -> new SourceText(path, text)));
        List<Remark> said = new ArrayList<>();
        new OutgrownFiles(List.of(new JavaReader()))
                .examine(new Changes(List.of(pair), new NoTree(), new NoTree()), said::add);
        return said;
    }

    private record NoTree() implements dev.gatehouse.gates.tamper.change.Tree {
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
