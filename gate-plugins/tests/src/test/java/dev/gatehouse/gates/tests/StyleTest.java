package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gates.launch.OutFolder;
import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
    private static final Set<String> TREE = Set.of("tests/test_a.py", "py/test_b.py");

    @ParameterizedTest
    @CsvSource({
        "mvn, MAVEN",
        "./mvnw, MAVEN",
        "./gradlew, GRADLE",
        "pytest, PYTEST",
        "/usr/bin/python3, PYTEST",
        "npx, NODE",
        "go, GO",
        "mvnw.cmd, MAVEN",
        "make, PLAIN"
    })
    void theStyleComesFromTheProgram(String program, Style style) {
        assertThat(Style.of(program)).isEqualTo(style);
    }

    @Test
    void mavenJoinsTheMethodsOfAClassAndLeavesOutNamesThatAreNone() {
        assertThat(arguments(
                        "mvn -Dtest={tests}",
                        test("d.A", "x"),
                        test("d.A", "y(int)[1]"),
                        test("d.A", "y(int)[2]"),
                        test("d.A$B", "z"),
                        test("d.C", "")))
                .containsExactly("mvn", "-Dtest=d.A#x+y,d.A$B#z,d.C");
    }

    @Test
    void gradleGetsItsFlagForEachTest() {
        assertThat(arguments("gradle test --tests {tests}", test("d.A", "x"), test("d.A", "y()")))
                .containsExactly("gradle", "test", "--tests", "d.A.x", "--tests", "d.A.y");
    }

    @Test
    void pytestGetsNodeIds() {
        assertThat(arguments(
                        "pytest {tests}", test("tests.test_a.TestB", "test_c[1-2]"), test("tests.test_a", "test_d")))
                .containsExactly("pytest", "tests/test_a.py::TestB::test_c[1-2]", "tests/test_a.py::test_d");
        assertThat(new PytestIds(TREE, "py").of(test("test_b", "test_e").test()))
                .isEqualTo("test_b.py::test_e");
    }

    @Test
    void nodeAndGoGetOneExpressionWithNothingSpecialLeftInIt() {
        assertThat(arguments("node --test-name-pattern={tests}", test("test", "adds (two) + a/b"), test("test", "b")))
                .containsExactly("node", "--test-name-pattern=^(?:adds \\(two\\) \\+ a\\/b|b)$");
        assertThat(arguments("go test -run {tests}", test("p", "TestA/sub"), test("p", "TestA/other")))
                .containsExactly("go", "test", "-run", "^(?:TestA)$");
    }

    @Test
    void keysAreStableForParametersAddressesAndModules() {
        assertThat(names("d.A", "x(T@1a2b3c4d)[1]", "m").key()).isEqualTo("m:d.A#x(T@)[1]");
        assertThat(names("d.A", "x(int)[2]", "").methodKey()).isEqualTo("d.A#x");
        assertThat(names("", "adds two [fast]", "").methodKey()).isEqualTo("#adds two [fast]");
    }

    @ParameterizedTest
    @CsvSource({
        "target/surefire-reports/a.xml, ''",
        "m/target/surefire-reports/a.xml, m",
        "m/n/build/test-results/test/a.xml, m/n",
        "junit.xml, ''",
        "pkg/junit.xml, pkg"
    })
    void theModuleIsTheFolderAboveTheOutputs(String report, String module) {
        assertThat(Modules.of(report)).isEqualTo(module);
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/java/d/X.java, true", "a/CalcTest.java, true", "a/TestCalc.kt, true", "src/calc.test.ts, true",
        "test_calc.py, true", "calc_test.go, true", "src/main/java/d/Calc.java, false", "src/latest.js, false",
        "src/Contest.java, false"
    })
    void sourcesOfTestsAreToldByTheirPaths(String path, boolean isTest) {
        assertThat(TestFiles.isTest(path)).isEqualTo(isTest);
    }

    @ParameterizedTest
    @CsvSource({
        "a/CalcTest.java, Calc",
        "TestCalc.java, Calc",
        "calc.test.js, calc",
        "test_calc.py, calc",
        "calc_test.go, calc"
    })
    void theSubjectOfATestIsItsNameWithoutTheAffix(String path, String subject) {
        assertThat(TestFiles.subject(path)).isEqualTo(subject);
    }

    private static List<String> arguments(String line, ReportedTest... tests) {
        Rerun rerun = Rerun.of(CommandLine.parse(line), Optional.empty());
        return rerun.arguments(List.of(tests), OutFolder::shown);
    }

    private static ReportedTest test(String className, String name) {
        TestCase test =
                new TestCase(List.of(), className, name, Status.FAILED, Optional.empty(), Optional.empty(), 0, 0);
        return new ReportedTest(TestNames.of(test, "", new PytestIds(TREE, "").of(test)), test);
    }

    private static TestNames names(String className, String name, String module) {
        return TestNames.of(test(className, name).test(), module, "");
    }
}
