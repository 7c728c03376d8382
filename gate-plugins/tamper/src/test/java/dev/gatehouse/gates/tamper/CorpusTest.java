package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.verdict.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the gate judges the labelled changes. */
class CorpusTest {
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
    void labelsSayWhetherARuleBlocks() {
        Map<String, Level> levels = TamperRules.ALL.stream().collect(Collectors.toMap(Rule::id, Rule::level));
        assertThat(cases).allSatisfy(test -> {
            assertThat(test.blocking()).as(test.name()).allMatch(label -> levels.get(label.rule()) == Level.BLOCK);
            assertThat(test.reported()).as(test.name()).allMatch(label -> levels.get(label.rule()) == Level.REPORT);
        });
    }
}
