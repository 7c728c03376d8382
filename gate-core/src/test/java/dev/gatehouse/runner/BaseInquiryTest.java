package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Was it there before? */
class BaseInquiryTest {
    /** Every word in {@code bad} is a finding; each run is counted where the tree does not reach. */
    private static final String WORDS = "pwd >> {out}/runs; cat bad 2> /dev/null || true";

    @TempDir
    Path temp;

    private Yard yard(String policy, String before) throws Exception {
        Yard yard = Yard.with(temp, policy);
        yard.onMain("bad", before);
        yard.repo.git("reset", "-q", "--hard", "main");
        return yard;
    }

    private static AssessedFinding finding(Verdict verdict, String key) {
        return Yard.findings(verdict).stream()
                .filter(each -> each.finding().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasRedBeforeIsExistingAndDoesNotBlock() throws Exception {
        Yard yard = yard(Yard.gate(WORDS), "old");
        yard.repo.write("src/A", "");

        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(finding(verdict, "old"))
                .matches(finding -> finding.state() == FindingState.EXISTING && !finding.blocking());
        assertThat(yard.started).containsExactly("g", "g");
    }

    @Test
    void whatCameWithTheSubmissionIsNewBesideWhatWasThere() throws Exception {
        Yard yard = yard(Yard.gate(WORDS), "old");
        yard.repo.write("bad", "old\nnew\n");

        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(finding(verdict, "old").state()).isEqualTo(FindingState.EXISTING);
        assertThat(finding(verdict, "new"))
                .matches(finding -> finding.state() == FindingState.NEW && finding.blocking());
    }

    @Test
    void whatIsExistingBlocksWhereThePolicySaysSo() throws Exception {
        Yard yard = yard(Yard.gate(WORDS) + "    existing: block\n", "old");
        yard.repo.write("src/A", "");

        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(finding(verdict, "old").state()).isEqualTo(FindingState.EXISTING);
    }

    @Test
    void aBaseThatCannotBePreparedExcusesNothing() throws Exception {
        Yard yard = yard("setup: [{run: \"test -e ready\", lock-files: [ready]}]\n" + Yard.gate(WORDS), "old");
        yard.repo.write("ready", "");

        Verdict verdict = yard.check();

        assertThat(verdict.decision()).isEqualTo(Decision.REJECTED);
        assertThat(finding(verdict, "old").state()).isEqualTo(FindingState.NEW);
        assertThat(verdict.notes().toString())
                .contains("g could not be judged on the base", "count as new", "the setup command 'test -e ready'");
    }

    @Test
    void aBaseThatProvesNothingExcusesNothing() throws Exception {
        Yard yard = yard(Yard.gate("test -e ready && cat bad"), "old");
        yard.repo.write("ready", "");

        Verdict verdict = yard.check();

        assertThat(finding(verdict, "old").state()).isEqualTo(FindingState.NEW);
        assertThat(verdict.notes().toString()).contains("could not be judged on the base");
    }

    @Test
    void aGoodBaseIsAskedOnce() throws Exception {
        Yard yard = yard(Yard.gate(WORDS), "");
        yard.repo.write("bad", "new");
        yard.check();
        assertThat(yard.lines("runs")).isEqualTo(2);

        yard.repo.write("bad", "new").write("src/A", "");
        Verdict second = yard.check();

        assertThat(second.decision()).isEqualTo(Decision.REJECTED);
        assertThat(yard.lines("runs")).isEqualTo(3);
    }

    /** A wrong red of the base, once remembered, would excuse the same fault for good. */
    @Test
    void aBadBaseIsAskedEachTime() throws Exception {
        Yard yard = yard(Yard.gate(WORDS), "old");
        yard.repo.write("src/A", "");
        yard.check();
        yard.check();

        assertThat(yard.lines("runs")).isEqualTo(4);
    }

    @Test
    void aGoodSubmissionAsksNothingOfTheBase() throws Exception {
        Yard yard = yard(Yard.gate(WORDS), "");
        yard.repo.write("src/A", "");
        yard.check();

        assertThat(yard.started).containsExactly("g");
        assertThat(yard.lines("runs")).isEqualTo(1);
    }
}
