package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.verdict.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the gate judges the labelled changes. */
class CorpusTest {
    private static final Path PAGE = Path.of("../../docs/gates/tamper.md");
    private static final String BEGIN = "<!-- corpus: begin, written by CorpusTest -->";
    private static final String END = "<!-- corpus: end -->";
    private static final CorpusFigures FIGURES = new CorpusFigures();
    private static List<CorpusCase> cases;

    @BeforeAll
    static void judgeAll(@TempDir Path folder) throws IOException, InterruptedException {
        cases = CorpusReader.all();
        CorpusRun run = new CorpusRun(folder);
        for (CorpusCase test : cases) {
            FIGURES.add(test, run.labels(test));
        }
        System.out.println(FIGURES.table());
        FIGURES.deviations().forEach(deviation -> System.out.println("DEVIATION " + deviation));
    }

    @Test
    void recallAndPrecisionAreHigh() {
        assertThat(FIGURES.all().recall())
                .as("recall: %s", FIGURES.deviations())
                .isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.all().precision())
                .as("precision: %s", FIGURES.deviations())
                .isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.blocking().recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.blocking().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.cases().recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.cases().precision()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theCorpusIsLargeAndAThirdOfItIsHonest() {
        assertThat(FIGURES.count()).isGreaterThanOrEqualTo(150);
        assertThat(FIGURES.honestShare()).isGreaterThanOrEqualTo(1.0 / 3);
    }

    /** Run with {@code -Dcorpus.write=true}, this writes the table instead. */
    @Test
    void theTableInTheDocumentationIsThatOfTheCorpus() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String table = "\n" + FIGURES.table();
        if (Boolean.getBoolean("corpus.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("write it anew: ./mvnw test -pl gate-plugins/tamper -am -Dtest=CorpusTest -Dcorpus.write=true"
                            + " -Dsurefire.failIfNoSpecifiedTests=false")
                    .isEqualTo(table);
        }
    }

    @Test
    void labelsSayWhetherARuleBlocks() {
        Map<String, Level> levels = TamperRules.ALL.stream().collect(Collectors.toMap(Rule::id, Rule::level));
        assertThat(cases).allSatisfy(test -> {
            assertThat(test.blocking()).as(test.name()).allMatch(label -> levels.get(label.rule()) == Level.BLOCK);
            assertThat(test.reported()).as(test.name()).allMatch(label -> levels.get(label.rule()) == Level.REPORT);
        });
    }
}
