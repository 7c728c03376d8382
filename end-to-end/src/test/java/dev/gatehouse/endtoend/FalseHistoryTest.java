package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.git.Revisions;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Way in 7: objects and history that are not what they seem. Each deception works on the worker's own git. */
class FalseHistoryTest {
    @TempDir
    private Path folder;

    private Stage stage;
    private GitSandbox worker;
    private String faulty;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.in(folder);
        worker = stage.worker;
        faulty = stage.faultyWork().worker.commit("Add a fault");
        worker.write("src/New.java", "class New {}\n").commit("Go on");
    }

    private Verdict work() throws Exception {
        return stage.check(Revisions.DEFAULT.withHead("work"), Trust.CHECKOUT);
    }

    private void honestWorkIsLetOut() throws Exception {
        stage.honestWork().worker.commit("Remove the fault");
        assertThat(work()).is(LET_OUT);
    }

    @Test
    void aReplacedBlobIsJudgedAsItWasCommitted() throws Exception {
        String innocent = worker.git("rev-parse", "main:src/Calc.java");
        worker.git("replace", worker.git("rev-parse", "HEAD:src/Calc.java"), innocent);
        assertThat(worker.git("show", "HEAD:src/Calc.java")).doesNotContain("FAULT");

        assertThat(work()).is(REJECTED);
        honestWorkIsLetOut();
    }

    @Test
    void aGraftDoesNotMakeAFaultAnOldOne() throws Exception {
        worker.write(".git/info/grafts", worker.git("rev-parse", "main") + " " + faulty + "\n");
        assertThat(worker.git("merge-base", "main", "work")).isEqualTo(faulty);

        assertThat(work()).is(REJECTED);
        honestWorkIsLetOut();
    }

    @Test
    void aForgedShallowFileCutsNoHistoryOff() throws Exception {
        worker.write(".git/shallow", worker.head() + "\n");
        assertThat(worker.git("rev-list", "--count", "work")).isEqualTo("1");

        assertThat(work()).is(REJECTED);
        Files.delete(worker.path(".git/shallow"));
        honestWorkIsLetOut();
    }

    @Test
    void anOverwrittenObjectIsDamageAndNoContent() throws Exception {
        String blob = worker.git("rev-parse", "HEAD:src/Calc.java");
        byte[] honest = Files.readAllBytes(object(blob));
        overwrite(blob, "class Calc {\n  int one = 1;\n}\n");
        assertThat(worker.git("show", "HEAD:src/Calc.java")).doesNotContain("FAULT");

        assertThatThrownBy(this::work)
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(RepositoryProblem.Kind.DAMAGED));
        Files.write(object(blob), honest);
        honestWorkIsLetOut();
    }

    private Path object(String name) {
        return worker.path(".git/objects/" + name.substring(0, 2) + "/" + name.substring(2));
    }

    private void overwrite(String blob, String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            out.write(content);
        }
        object(blob).toFile().setWritable(true);
        Files.write(object(blob), bytes.toByteArray());
    }
}
