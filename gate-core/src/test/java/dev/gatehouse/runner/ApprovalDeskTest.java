package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.policy.ProtectedChange;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's word for exactly one change of protected paths. */
class ApprovalDeskTest {
    @TempDir
    Path temp;

    Yard yard;

    @BeforeEach
    void make() throws Exception {
        yard = Yard.with(temp, "protect: [{paths: [guarded/**], action: person}]\n" + Yard.gate("true"));
    }

    private ApprovalDesk.Approved approve(String tree) throws Exception {
        return approve(new Wanted(), tree);
    }

    private ApprovalDesk.Approved approve(Wanted wanted, String tree) throws Exception {
        return new ApprovalDesk(yard.installation(), yard.clock())
                .approve(wanted.in(yard.repo.root()), tree, "wanted", "me");
    }

    @Test
    void anApprovedChangeIsAccepted() throws Exception {
        yard.repo.write("guarded/x", "1");
        Verdict before = yard.check();
        assertThat(before.decision()).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(before.needsPerson()).isTrue();

        ApprovalDesk.Approved approved = approve(before.submission().tree().abbreviated());

        assertThat(approved.changes()).extracting(ProtectedChange::path).containsExactly("guarded/x");
        assertThat(approved.approval().by()).isEqualTo("me");
        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void otherWorkMayGoOnButNotOnWhatWasApproved() throws Exception {
        yard.repo.write("guarded/x", "1");
        approve(yard.check().submission().tree().hex());

        yard.repo.write("src/A", "");
        assertThat(yard.check().decision()).isEqualTo(Decision.ACCEPTED);
        yard.repo.write("guarded/x", "2");
        assertThat(yard.check().needsPerson()).isTrue();
        yard.repo.write("guarded/x", "1").write("guarded/y", "");
        assertThat(yard.check().needsPerson()).isTrue();
    }

    @Test
    void aCommitIsApprovedWithoutBeingCheckedOut() throws Exception {
        yard.repo.write("guarded/x", "1");
        String commit = yard.repo.commit("Guarded");
        yard.repo.git("checkout", "-q", "main");
        Wanted wanted = new Wanted().revisions(Revisions.DEFAULT.withHead(commit));
        Verdict before = yard.check(wanted);

        approve(wanted, before.submission().tree().hex());

        assertThat(before.needsPerson()).isTrue();
        assertThat(yard.check(wanted).decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void anotherTreeIsRefused() throws Exception {
        yard.repo.write("guarded/x", "1");
        String seen = yard.check().submission().tree().hex();
        yard.repo.write("guarded/x", "2");

        assertThatThrownBy(() -> approve(seen))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.remedy()).contains("Look at what stands there now"))
                .hasMessageContaining("and not " + seen);
        assertThat(yard.check().needsPerson()).isTrue();
    }

    @Test
    void aTreeNeedsSevenDigits() throws Exception {
        yard.repo.write("guarded/x", "1");
        String tree = yard.check().submission().tree().hex();

        assertThatThrownBy(() -> approve(tree.substring(0, 6))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> approve("")).isInstanceOf(Problem.class);
    }

    @Test
    void whereNothingIsProtectedNothingIsApproved() throws Exception {
        yard.repo.write("src/A", "");
        String tree = yard.check().submission().tree().hex();

        assertThatThrownBy(() -> approve(tree)).isInstanceOf(Problem.class).hasMessageContaining("needs a person");
    }

    @Test
    void withoutAPolicyThereIsNothingToApprove() throws Exception {
        Yard bare = Yard.bare(temp.resolve("bare"));
        CheckRequest request =
                new Wanted().revisions(Revisions.DEFAULT.withTarget("main")).in(bare.repo.root());

        assertThatThrownBy(() -> new ApprovalDesk(bare.installation()).approve(request, "1234567", "r", "me"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no gate.yaml");
    }
}
