package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in 8 and 9: a fault that the worker's git does not show, in sight of the gate. */
class HiddenWorkTest {
    @TempDir
    private Path folder;

    private Stage stage;
    private GitSandbox worker;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.in(folder);
        worker = stage.worker;
    }

    private void honestWorkIsLetOut() throws Exception {
        assertThat(stage.honestWork().checkout()).is(LET_OUT);
    }

    @Test
    void indexBitsHideNothing() throws Exception {
        honestWorkIsLetOut();
        worker.commit("Honest");
        worker.git("update-index", "--assume-unchanged", "src/Calc.java");
        worker.git("update-index", "--skip-worktree", "src/Old.java");
        worker.write("src/Old.java", "class Old {} // FAULT\n");
        assertThat(worker.git("status", "--porcelain")).isEmpty();
        assertThat(stage.checkout()).is(REJECTED);

        worker.write("src/Old.java", "class Old {}\n");
        stage.faultyWork();
        assertThat(worker.git("status", "--porcelain")).isEmpty();
        assertThat(stage.checkout()).is(REJECTED);
    }

    @Test
    void configurationHidesNothing() throws Exception {
        GitSandbox decoy = GitSandbox.create(folder.resolve("decoy"));
        Path mark = folder.resolve("ran");
        Path monitor = stage.script("monitor", "touch " + mark + "; printf 'token\\0'");
        honestWorkIsLetOut();
        worker.git("config", "core.fsmonitor", monitor.toString());
        worker.git("config", "core.checkStat", "minimal");
        worker.git("config", "core.trustctime", "false");
        worker.git("config", "core.ignoreStat", "true");
        worker.git("config", "core.worktree", decoy.root().toString());
        stage.faultyWork();

        assertThat(stage.checkout()).is(REJECTED);
        assertThat(mark).doesNotExist();
        honestWorkIsLetOut();
    }

    @Test
    void aTimePutBackHidesNoEdit() throws Exception {
        FileTime time = FileTime.fromMillis(1_600_000_000_000L);
        worker.write("src/Calc.java", "class Calc {\n  int one = 1; // RIGHT\n}\n");
        Files.setLastModifiedTime(worker.path("src/Calc.java"), time);
        assertThat(stage.checkout()).is(LET_OUT);
        Files.writeString(worker.path("src/Calc.java"), "class Calc {\n  int one = 1; // FAULT\n}\n");
        Files.setLastModifiedTime(worker.path("src/Calc.java"), time);

        assertThat(stage.checkout()).is(REJECTED);
    }

    @Test
    void excludedFilesAreHandedIn() throws Exception {
        worker.write(".git/info/exclude", "src/Evil.java\n");
        honestWorkIsLetOut();
        worker.write("src/Evil.java", "class Evil {} // FAULT\n");
        assertThat(worker.git("status", "--porcelain")).doesNotContain("Evil");

        assertThat(stage.checkout()).is(REJECTED);
    }

    @Test
    void aCleanFilterLaundersNothing() throws Exception {
        Path mark = folder.resolve("ran");
        Path filter = stage.script("launder", "touch " + mark + "; sed s/FAULT/fine/");
        worker.git("config", "filter.launder.clean", filter.toString());
        worker.write(".gitattributes", "*.java filter=launder\n");
        honestWorkIsLetOut();
        stage.faultyWork();

        assertThat(stage.checkout()).is(REJECTED);
        assertThat(mark).doesNotExist();
    }

    @Test
    void aNestedRepositoryHidesNoSources() throws Exception {
        honestWorkIsLetOut();
        GitSandbox nested = GitSandbox.create(worker.path("src/extra"));
        nested.write("Evil.java", "class Evil {} // FAULT\n").commit("Hide");

        Verdict verdict = stage.checkout();
        assertThat(verdict).isNot(LET_OUT);
        assertThat(said(verdict)).anyMatch(text -> text.contains("src/extra"));
    }

    @Test
    void anEmptyNestedRepositoryHidesNoSourcesEither() throws Exception {
        honestWorkIsLetOut();
        GitSandbox nested = GitSandbox.create(worker.path("src/extra"));
        nested.write("Evil.java", "class Evil {} // FAULT\n");

        assertThat(stage.checkout()).isNot(LET_OUT);
    }

    @Test
    void aLinkLeadsNobodyOutOfTheTree() throws Exception {
        Path outside = Files.writeString(folder.resolve("Outside.java"), "class Outside {}\n");
        honestWorkIsLetOut();
        Files.createSymbolicLink(worker.path("src/Linked.java"), outside);

        Verdict verdict = stage.checkout();
        assertThat(verdict).is(REJECTED);
        assertThat(said(verdict)).anyMatch(text -> text.contains("src/Linked.java"));
    }
}
