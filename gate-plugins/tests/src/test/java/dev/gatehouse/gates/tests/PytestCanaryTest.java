package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Exit;
import dev.gatehouse.gate.Run;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of pytest (Debian: {@code python3-pytest}) whose failures something swallows. */
class PytestCanaryTest {
    private static final String PYTEST = "-B -m pytest -q -p no:cacheprovider --junitxml={out}/pytest.xml";

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() throws Exception {
        host = FakeGateContext.in(temp).named("tests").trusting(Trust.CHECKOUT);
        Run version = host.run(Command.of(List.of("python3", "-m", "pytest", "--version"), host.workspace()));
        assertThat(version.exit())
                .as("pytest is needed here, as package python3-pytest: " + version.errTail())
                .isEqualTo(new Exit.Code(0));
        host.unchanged("calc.py", "def add(a, b):\n    return a + b\n").unchanged("test_calc.py", """
                        import pytest
                        from calc import add


                        def test_adds():
                            assert add(4, 5) == 9


                        class TestMore:
                            @pytest.mark.parametrize("n", [0, 7])
                            def test_twice(self, n):
                                assert add(n, n) == 2 * n
                        """);
    }

    @Test
    void everyPlantedFailureOfAnHonestRunIsSeen() throws Exception {
        Judged judged = (Judged) judge("python3 " + PYTEST, CanaryMode.AUTO);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(3);
        assertThat(judged.measures()).contains(new Measure("canaries", 2, "count"));
    }

    @Test
    void aHookThatRewritesOutcomesIsFoundOut() throws Exception {
        host.head("conftest.py", """
                import pytest


                @pytest.hookimpl(hookwrapper=True)
                def pytest_runtest_makereport(item, call):
                    report = (yield).get_result()
                    report.outcome, report.longrepr = "passed", None
                """);
        missed("python3 " + PYTEST);
    }

    @Test
    void aHookThatCallsTestsItselfIsFoundOut() throws Exception {
        host.head("conftest.py", """
                def pytest_pyfunc_call(pyfuncitem):
                    try:
                        pyfuncitem.obj(**{n: pyfuncitem.funcargs[n] for n in pyfuncitem._fixtureinfo.argnames})
                    except BaseException:
                        pass
                    return True
                """);
        missed("python3 " + PYTEST);
    }

    @Test
    void assertionsThatAreSwitchedOffAreFoundOut() throws Exception {
        missed("python3 -O " + PYTEST + " --assert=plain");
    }

    /** Without the canary the fault would go through. */
    private void missed(String run) throws Exception {
        host.head("calc.py", "def add(a, b):\n    return -1\n");
        assertThat(((Judged) judge(run, CanaryMode.OFF)).findings()).isEmpty();
        NotProven unproven = (NotProven) judge(run, CanaryMode.AUTO);
        assertThat(unproven.cause()).contains("did not notice a planted failure in");
    }

    private Judgement judge(String run, CanaryMode canary) throws Exception {
        TestsSettings settings = new TestsSettings(
                Optional.of(CommandLine.parse(run)),
                Optional.empty(),
                Optional.empty(),
                List.of("{out}/*.xml"),
                1,
                0,
                ".",
                Optional.empty(),
                false,
                Optional.empty(),
                canary,
                RunMode.COMMAND,
                List.of());
        return new TestsGateType().create(settings).judge(host);
    }
}
