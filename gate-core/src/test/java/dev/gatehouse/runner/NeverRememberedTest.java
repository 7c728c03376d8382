package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts that hold for the moment only. */
class NeverRememberedTest {
    @TempDir
    Path temp;

    private static void assertAskedAgain(Yard yard, Wanted wanted, Decision expected) throws Exception {
        Verdict first = yard.check(wanted);
        Verdict second = yard.check(wanted);

        assertThat(first.decision()).isEqualTo(expected);
        assertThat(second.decision()).isEqualTo(expected);
        assertThat(second.at()).isAfter(first.at());
    }

    @Test
    void whatIsNotProven() throws Exception {
        Yard yard = Yard.running(temp, "echo x >> {out}/runs; exit 1");

        assertAskedAgain(yard, new Wanted(), Decision.INCONCLUSIVE);
        assertThat(yard.lines("runs")).isEqualTo(2);
    }

    @Test
    void whatIsRejected() throws Exception {
        Yard yard = Yard.running(temp, "test ! -e bad || echo bad; echo x >> {out}/runs");
        yard.repo.write("bad", "");

        assertAskedAgain(yard, new Wanted(), Decision.REJECTED);
    }

    @Test
    void whatHadOutputsOfTheCallersOwn() throws Exception {
        Wanted wanted = new Wanted();
        wanted.builtSince = Optional.of(Instant.EPOCH);

        assertAskedAgain(Yard.running(temp, "true"), wanted, Decision.ACCEPTED);
    }

    @Test
    void whatWasJudgedWithAnotherSizeLimit() throws Exception {
        Yard yard = Yard.with(temp, "limits: {file-megabytes: 60}\n" + Yard.gate("true"));

        assertAskedAgain(yard, new Wanted(), Decision.ACCEPTED);
    }

    @Test
    void aTreeThatMovedAndItsGatesAreAskedAgain() throws Exception {
        Yard yard = Yard.running(temp, "echo x >> {out}/runs; date +%N > README");
        Verdict first = yard.check();

        assertThat(first.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(first.reasons().toString())
                .contains("the tree changed while it was judged")
                .contains("README");
        yard.repo.git("checkout", "-q", "README");
        yard.check();
        assertThat(yard.lines("runs")).isEqualTo(2);
    }

    @Test
    void whatNeedsAPerson() throws Exception {
        Yard yard = Yard.with(temp, "protect: [{paths: [guarded/**], action: person}]\n" + Yard.gate("true"));
        yard.repo.write("guarded/x", "");

        assertAskedAgain(yard, new Wanted(), Decision.INCONCLUSIVE);
    }

    @Test
    void whatHasNoPolicy() throws Exception {
        Yard yard = Yard.bare(temp);
        Wanted wanted = new Wanted().revisions(dev.gatehouse.git.Revisions.DEFAULT.withBase("main"));

        assertAskedAgain(yard, wanted, Decision.INCONCLUSIVE);
    }
}
