package dev.gatehouse.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Causes, deltas and the budget. */
class FeedbackTest {
    private static AssessedFinding assessed(Finding finding) {
        return new AssessedFinding(finding, Level.BLOCK, FindingState.NEW, finding.key(), Optional.empty(), true);
    }

    @Test
    void findingsOfOneCauseAreOneGroup() {
        AssessedFinding one = assessed(Finding.of("r", "1", "a").causedBy("x"));
        AssessedFinding two = assessed(Finding.of("r", "2", "b"));
        AssessedFinding three = assessed(Finding.of("s", "3", "c").causedBy("x"));
        AssessedFinding four = assessed(Finding.of("r", "4", "b"));
        AssessedFinding five = assessed(Finding.of("s", "5", "b"));

        assertThat(Cause.of(List.of(one, two, three, four, five)))
                .extracting(Cause::findings)
                .containsExactly(List.of(one, three), List.of(two, four), List.of(five));
    }

    @Test
    void theDeltaCountsWhatIsGoneNewAndLeft() {
        assertThat(Delta.between(Set.of("a", "b", "c"), Set.of("c", "d"))).isEqualTo(new Delta(2, 1, 1));
    }

    @Test
    void aBudgetIsNeverExceeded() {
        Budget budget = new Budget(10);
        budget.reserve(4);

        assertThat(budget.add("12345")).isTrue();
        assertThat(budget.add("1")).isFalse();
        budget.close("123456789");
        assertThat(budget).hasToString("12345\n12…\n");
    }

    @Test
    void aCutNeverSplitsAPair() {
        assertThat(Budget.cut("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(Budget.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(Budget.cut("abcd", 0)).isEmpty();
    }
}
