package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Maven builds whose runner was tampered with. They cost seconds each, so there are few. */
class MavenCanaryTest {
    private static final String TESTS = """
             @Test void adds() { assertEquals(4, Calc.add(2, 2)); }
             @org.junit.jupiter.params.ParameterizedTest
             @org.junit.jupiter.params.provider.ValueSource(ints = {0, 7})
             void some(int x) throws Exception { assertEquals(x + x, Calc.add(x, x)); }
             @Nested class Inner { @Test void deep() { assertEquals(9, Calc.add(4, 5)); } }
            """;

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp)
                .named("tests")
                .trusting(Trust.CHECKOUT)
                .unchanged(".mvn/jvm.config", "-XX:TieredStopAtLevel=1\n")
                .unchanged("src/test/java/d/CalcTest.java", MavenSample.test("CalcTest", TESTS))
                .unchanged("src/test/java/d/FarTest.java", MavenSample.test("FarTest", "@Test void far() {}"));
    }

    @Test
    void everyPlantedFailureOfAnHonestBuildIsSeen() throws Exception {
        MavenSample.calculator(host, "a + b", "b + a");
        Judged judged = (Judged) judge();
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.measures()).contains(new Measure("canaries", 3, "count"));
        assertThat(host.commands()).hasSize(2);
    }

    @Test
    void anExtensionThatSwallowsAndRegistersItselfIsFoundOut() throws Exception {
        MavenSample.calculator(host, "a + b", "0");
        host.head(
                        "src/test/resources/junit-platform.properties",
                        "junit.jupiter.extensions.autodetection.enabled=true\n")
                .head("src/test/resources/META-INF/services/org.junit.jupiter.api.extension.Extension", "d.Calm\n")
                .head("src/test/java/d/Calm.java", """
                        package d;
                        import org.junit.jupiter.api.extension.*;
                        public class Calm implements TestExecutionExceptionHandler {
                          public void handleTestExecutionException(ExtensionContext c, Throwable t) {}
                        }
                        """);
        NotProven unproven = (NotProven) judge();
        assertThat(unproven.cause()).contains("did not notice a planted failure in");
    }

    private Judgement judge() throws IOException, InterruptedException {
        return new TestsGateType().create(MavenSample.settings(0)).judge(host);
    }
}
