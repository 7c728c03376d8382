package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.submission.ObjectId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trees made of others, and the steps of a branch. */
class TreeEditsTest extends RepositoryTest {
    @Test
    void filesAreChangedMadeAndRemovedAndKeepTheirModes() throws Exception {
        user.write("a.sh", "one\n").write("gone.txt", "x\n").write("kept.txt", "k\n");
        assertThat(user.path("a.sh").toFile().setExecutable(true)).isTrue();
        ObjectId tree = snapshot().tree();

        ObjectId edited = gate().edited(
                        tree,
                        Map.of(
                                "a.sh", Optional.of("two\n"),
                                "gone.txt", Optional.empty(),
                                "deep/größe.txt", Optional.of("neu\n")));

        assertThat(gate().text(edited, "a.sh")).contains("two\n");
        assertThat(gate().text(edited, "deep/größe.txt")).contains("neu\n");
        assertThat(gate().entries(edited))
                .extracting(entry -> entry.mode() + " " + entry.path())
                .contains("100755 a.sh", "100644 deep/größe.txt", "100644 kept.txt")
                .noneMatch(entry -> entry.endsWith("gone.txt"));
    }

    @Test
    void aBranchIsReadByFirstParents() throws Exception {
        user.write("a", "1").commit("One");
        user.git("checkout", "-q", "-b", "topic");
        user.write("b", "1").commit("Topic");
        user.git("checkout", "-q", "-");
        user.git("merge", "-q", "--no-ff", "-m", "Merge <it>", "topic");
        ObjectId tip = gate().resolve(Revisions.DEFAULT.withBase("HEAD")).head();

        assertThat(gate().history(tip, true, 10, Optional.empty()))
                .extracting(Piece::subject)
                .containsExactly("Merge <it>");
        assertThat(gate().history(tip, false, 2, Optional.empty()))
                .extracting(Piece::subject)
                .containsExactly("Merge <it>", "One");
        assertThat(gate().history(tip, false, 2, Optional.empty())
                        .get(0)
                        .parent()
                        .hex())
                .isEqualTo(user.git("rev-parse", "HEAD~1"));
    }
}
