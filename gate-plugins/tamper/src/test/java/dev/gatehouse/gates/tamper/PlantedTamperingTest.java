package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.submission.Side;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate goes red for every defect that it plants itself. */
class PlantedTamperingTest {
    private static final String JAVA = """
            package shop;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.Test;
            class PriceTest {
                @Test
                void adds() {
                    int sum = 1 + 2;
                    assertEquals(3, sum);
                    assertEquals(4, sum + 1);
                }
            }
            """;
    private static final String SCRIPT = """
            import { sum } from './sum';
            test('adds', () => {
              expect(sum(1, 2)).toBe(3);
              expect(sum(2, 2)).toBe(4);
            });
            """;
    private static final String PYTHON = """
            def test_adds():
                assert 1 + 2 == 3
                assert 2 + 2 == 4
            """;

    @TempDir
    private Path folder;

    private int hosts;

    @ParameterizedTest
    @CsvSource({"src/test/java/shop/PriceTest.java", "src/sum.test.ts", "tests/test_sum.py"})
    void aTestLosesAnAssertionOrIsSwitchedOff(String path) throws IOException, InterruptedException {
        String text = path.endsWith(".java") ? JAVA : path.endsWith(".py") ? PYTHON : SCRIPT;
        for (String rule : List.of("tamper/assertion-removed", "tamper/test-disabled")) {
            assertThat(rulesAfter(rule, path, text)).as(rule).contains(rule);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pom.xml | <project><build><plugins><plugin><artifactId>jacoco-maven-plugin</artifactId><configuration><rules>"
                        + "<rule><limits><limit><minimum>0.80</minimum></limit></limits></rule></rules></configuration>"
                        + "</plugin></plugins></build></project>",
                "package.json | {\"jest\": {\"coverageThreshold\": {\"global\": {\"lines\": 90}}}}",
                "build.gradle | jacocoTestCoverageVerification { violationRules { rule { limit { minimum = 0.8 } } } }",
                ".coveragerc | '[report]\nfail_under = 80\n'"
            })
    void aThresholdSinks(String path, String text) throws IOException, InterruptedException {
        assertThat(rulesAfter("tamper/threshold-lowered", path, text)).contains("tamper/threshold-lowered");
    }

    @Test
    void whatATreeLacksIsSaid() throws IOException {
        FakeGateContext host = host().head("README.md", "no tests here");

        assertThat(new TamperGateType().defects(TamperSamples.settings()))
                .isNotEmpty()
                .allSatisfy(defect -> assertThat(defect.plant(host.content(Side.HEAD)))
                        .isInstanceOfSatisfying(
                                Planting.Impossible.class,
                                impossible -> assertThat(impossible.reason()).startsWith("the tree has no ")));
    }

    private List<String> rulesAfter(String rule, String path, String text) throws IOException, InterruptedException {
        Defect defect = new TamperGateType()
                .defects(TamperSamples.settings()).stream()
                        .filter(each -> each.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
        FakeGateContext host = host().unchanged(path, text);
        Planting planting = defect.plant(host.content(Side.HEAD));
        assertThat(planting).isInstanceOf(Planting.Edits.class);
        for (Planting.Edit edit : ((Planting.Edits) planting).edits()) {
            host.head(edit.path(), edit.text().orElseThrow());
        }
        Judgement judgement =
                new TamperGateType().create(TamperSamples.settings()).judge(host);
        return ((Judgement.Judged) judgement)
                .findings().stream().map(Finding::rule).toList();
    }

    private FakeGateContext host() {
        return FakeGateContext.in(folder.resolve("host-" + hosts++));
    }
}
