package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** A tree that changes while it is judged (18). */
class MovementTest extends RepositoryTest {
    @Test
    void anUntouchedTreeHasNotMoved() throws Exception {
        user.write("A.java", "edited\n").write("new", "n");
        Snapshot before = snapshot();

        assertThat(gate().moved(before)).isEmpty();
        assertThat(gate().moved(before)).isEmpty();
    }

    @Test
    void buildOutputsDoNotCountAndNewFilesDo() throws Exception {
        user.write(".gitignore", "target/\n").commit("Ignore");
        Snapshot before = snapshot();
        user.write("target/x", "x").write("report.xml", "x");

        assertThat(gate().moved(before)).containsExactly("report.xml");
    }

    @Test
    void changedAddedAndDeletedFilesAreNamed() throws Exception {
        Snapshot before = snapshot();
        user.write("A.java", "x").write("new ü", "n");
        Files.delete(user.path("src/B.java"));

        assertThat(gate().moved(before)).containsExactly("A.java", "new ü", "src/B.java");
    }

    @Test
    void aFileSwappedAndPutBackIsNamed() throws Exception {
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(user.path("A.java"), old);
        Snapshot before = snapshot();
        byte[] honest = Files.readAllBytes(user.path("A.java"));
        Files.writeString(user.path("A.java"), "evil\n");
        Files.write(user.path("A.java"), honest);
        Files.setLastModifiedTime(user.path("A.java"), old);

        assertThat(snapshot().tree()).isEqualTo(before.tree());
        assertThat(gate().moved(before)).containsExactly("A.java");
    }

    @Test
    void aFileReplacedByAnotherInodeAndPutBackIsNamed() throws Exception {
        Snapshot before = snapshot();
        Path aside = folder.resolve("aside");
        Files.move(user.path("src/B.java"), aside);
        user.write("src/B.java", "evil\n");
        Files.move(aside, user.path("src/B.java"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(gate().moved(before)).containsExactly("src/B.java");
    }

    @Test
    void aCommitMovesNoFile() throws Exception {
        user.write("A.java", "edited\n");
        Snapshot before = snapshot();
        user.commit("Same files");

        assertThat(gate().moved(before)).isEmpty();
    }

    @Test
    void manyLaterSnapshotsDoNotForgetThisOneAndLossIsSaidSo() throws Exception {
        Snapshot before = snapshot();
        Path kept = before.index().getParent();
        for (int i = 0; i < 300; i++) {
            Files.createLink(kept.resolve(i + "-older"), before.index());
        }

        assertThat(gate().moved(before)).isEmpty();
        assertThat(kept.resolve("0-older")).doesNotExist();
        Files.delete(before.index());
        assertThatThrownBy(() -> gate().moved(before)).isInstanceOf(RepositoryProblem.class);
    }
}
