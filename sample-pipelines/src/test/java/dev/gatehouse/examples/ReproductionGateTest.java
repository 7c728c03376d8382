package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.submission.Side;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.testkit.GateContract;
import dev.gatehouse.testkit.Runs;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionGateTest extends GateContract<ReproductionGate.Settings> {
    @TempDir
    Path temp;

    private FakeGateContext host;

    @Override
    protected GateType<ReproductionGate.Settings> type() {
        return new ReproductionGate();
    }

    @Override
    protected ReproductionGate.Settings settings() {
        return new ReproductionGate.Settings(List.of("test/**"), CommandLine.parse("sh test/all.sh"));
    }

    /** The program should print 2 and prints 1. */
    @BeforeEach
    void aFault() {
        host = FakeGateContext.in(temp)
                .base("program.sh", "echo 1\n")
                .head("program.sh", "echo 2\n")
                .base("test/all.sh", "true\n");
    }

    @Test
    void aTestThatFailsWithoutTheFixIsGood() throws Exception {
        host.head("test/all.sh", "test \"$(sh program.sh)\" = 2\n");
        assertThat(judged()).isEqualTo(Judgement.clean(1));
    }

    @Test
    void aTestThatPassesWithoutTheFixShowsNothing() throws Exception {
        host.head("test/all.sh", "test \"$(sh program.sh)\" != 3\n");
        assertThat(rules()).containsExactly("reproduction/passes-without-fix");
    }

    @Test
    void aFixWithoutATestIsRefused() throws Exception {
        host.head("test/all.sh", "true\n");
        assertThat(rules()).containsExactly("reproduction/no-test");
    }

    @Test
    void whatCannotRunProvesNothing() throws Exception {
        host.head("test/all.sh", "exit 1\n").running(command -> Runs.timedOut(""));
        assertThat(judged()).isInstanceOf(Judgement.NotProven.class);
    }

    @Test
    void theBaseHasNoFaultOfThisKind() throws Exception {
        host.head("test/all.sh", "true # changed\n").asking(Side.BASE);
        assertThat(judged()).isEqualTo(Judgement.clean(1));
    }

    private List<String> rules() throws Exception {
        return ((Judgement.Judged) judged())
                .findings().stream().map(Finding::rule).toList();
    }

    private Judgement judged() throws Exception {
        return type().create(settings()).judge(host);
    }
}
