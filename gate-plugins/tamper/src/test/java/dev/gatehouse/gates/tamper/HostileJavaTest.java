package dev.gatehouse.gates.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJavaTest {
    private static final String TEST = "src/test/java/CalcTest.java";

    @TempDir
    Path temp;

    @Test
    void deeplyNestedExpressionsAreReadByTokens() throws Exception {
        String deep = "int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ";";
        assertThat(rules(file("assertEquals(4, calc.add(2, 2));", ""), file("calc.add(2, 2);", deep)))
                .containsExactlyInAnyOrder("tamper/assertion-removed", "tamper/not-parsed");
    }

    @Test
    void lambdasWithinLambdasCostTheParserNothing() throws Exception {
        String deep = "void deep() { " + "run(() -> { ".repeat(30) + "}); ".repeat(30) + "}";
        assertThat(rules(file("assertEquals(4, calc.add(2, 2));", ""), file("calc.add(2, 2);", deep)))
                .containsExactlyInAnyOrder("tamper/assertion-removed", "tamper/not-parsed");
    }

    @Test
    void aChainOfTenThousandOperatorsIsParsed() throws Exception {
        String chain = "int sum = 1" + " + 1".repeat(10_000) + ";";
        assertThat(rules(file("assertEquals(4, calc.add(2, 2));", ""), file("calc.add(2, 2);", chain)))
                .containsExactly("tamper/assertion-removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "/*", "\"\"\"", "'", "\\u", "@", "@Test", "{{{", ")))", "class", "(<[{\u0000"})
    void anyTailLeavesTheTestsBeforeItInSight(String tail) throws Exception {
        assertThat(rules(file("assertEquals(4, calc.add(2, 2));", ""), file("calc.add(2, 2);", "") + tail))
                .contains("tamper/assertion-removed");
    }

    @Test
    void aTestFilePaddedBeyondWhatIsReadCountsAsGone() throws Exception {
        String padding = "// " + "x".repeat(9 << 20);
        assertThat(rules(file("assertEquals(4, calc.add(2, 2));", ""), file("calc.add(2, 2);", padding)))
                .containsExactlyInAnyOrder("tamper/too-large", "tamper/test-removed");
    }

    @Test
    void aNameWithALineEndIsQuotedInOneLine() throws Exception {
        String path = "src/test/java/a\nb/CalcTest.java";
        FakeGateContext host = FakeGateContext.in(temp)
                .base(path, file("assertEquals(\"a\\n\", calc.name());", ""))
                .head(path, file("calc.name();", ""));
        assertThat(judged(host)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).doesNotContain("\n");
            assertThat(finding.rule()).isEqualTo("tamper/assertion-removed");
        });
    }

    private List<String> rules(String before, String after) throws IOException, InterruptedException {
        return judged(FakeGateContext.in(temp).base(TEST, before).head(TEST, after)).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static List<Finding> judged(FakeGateContext host) throws IOException, InterruptedException {
        Judgement judgement =
                new TamperGateType().create(TamperSamples.settings()).judge(host);
        return ((Judgement.Judged) judgement).findings();
    }

    private static String file(String statement, String more) {
        return "import static org.junit.jupiter.api.Assertions.*;\n"
                + "import org.junit.jupiter.api.Test;\n"
                + "class"
                + " CalcTest"
                + " {\n"
                + "    @Test\n"
                + "    void"
                + " adds()"
                + " {\n"
                + "     "
                + "   " + statement + "\n    }\n    " + more + "\n}\n";
    }
}
