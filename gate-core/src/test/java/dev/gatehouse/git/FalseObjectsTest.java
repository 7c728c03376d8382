package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** False objects and false history (7), each shown to deceive the user's git first. */
class FalseObjectsTest extends RepositoryTest {
    private String base;
    private String work;

    @BeforeEach
    void work() throws Exception {
        base = user.head();
        user.git("checkout", "-q", "-b", "work");
        user.write("A.java", "first step\n").commit("Step");
        work = user.write("A.java", "second step\n").commit("Step again");
    }

    private Comparison compare() throws Exception {
        return gate().resolve(Revisions.DEFAULT.withTarget("main"));
    }

    @Test
    void replaceRefsReplaceNothing() throws Exception {
        String innocent = user.git("rev-parse", "HEAD:src/B.java");
        user.git("replace", user.git("rev-parse", "HEAD:A.java"), innocent);
        user.git("replace", work, base);
        assertThat(user.git("show", work + ":A.java")).isNotEqualTo("second step");

        assertThat(gate().text(compare().head(), "A.java")).contains("second step\n");
        assertThat(compare().base().hex()).isEqualTo(base);
    }

    @Test
    void graftsMoveNoMergeBase() throws Exception {
        user.write(".git/info/grafts", base + " " + work + "\n");
        assertThat(user.git("merge-base", "main", "work")).isEqualTo(work);

        assertThat(compare().base().hex()).isEqualTo(base);
    }

    @Test
    void aForgedShallowFileCutsNothingOff() throws Exception {
        user.write(".git/shallow", work + "\n");
        assertThat(user.git("rev-list", "--count", "work")).isEqualTo("1");

        assertThat(compare().base().hex()).isEqualTo(base);
        assertThat(gate().stateFolder().resolve("git/shallow")).doesNotExist();
    }

    @Test
    void anOverwrittenLooseObjectIsRefused() throws Exception {
        String blob = user.git("rev-parse", "HEAD:A.java");
        overwrite(blob, "blob", "innocent\n");
        assertThat(user.git("show", "HEAD:A.java")).isEqualTo("innocent");

        assertThatThrownBy(this::compare)
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Kind.DAMAGED));
    }

    @Test
    void anObjectOverwrittenAfterItWasSeenChangesNothing() throws Exception {
        Comparison seen = compare();
        overwrite(user.git("rev-parse", "HEAD:A.java"), "blob", "innocent\n");

        assertThat(gate().text(seen.head(), "A.java")).contains("second step\n");
        assertThat(compare()).isEqualTo(seen);
    }

    @Test
    void aMissingObjectIsDamage() throws Exception {
        String blob = user.git("rev-parse", "HEAD~1:A.java");
        Files.delete(user.path(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        assertThatThrownBy(this::compare)
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Kind.DAMAGED));
    }

    @Test
    void aForgedCommitGraphIsNotBelieved() throws Exception {
        user.git("commit-graph", "write", "--reachable");
        Path graph = user.path(".git/objects/info/commit-graph");
        byte[] forged = Files.readAllBytes(graph);
        forged[forged.length / 2] ^= 0x55;
        graph.toFile().setWritable(true);
        Files.write(graph, forged);

        assertThat(compare().base().hex()).isEqualTo(base);
    }

    @Test
    void objectsThroughAlternatesCountAndAreCopied() throws Exception {
        user.git(
                "clone",
                "-q",
                "--shared",
                user.root().toString(),
                folder.resolve("shared").toString());
        GitSandbox shared = GitSandbox.at(folder.resolve("shared"));
        assertThat(shared.path(".git/objects/info/alternates")).exists();

        GateRepository gate = gate(shared.root());
        assertThat(gate.resolve(Revisions.DEFAULT.withTarget("origin/main"))
                        .base()
                        .hex())
                .isEqualTo(base);
        assertThat(gate.stateFolder().resolve("git/objects/info/alternates")).doesNotExist();
    }

    @Test
    void aDeepRepositoryIsCopiedOnceAndThenOnlyWhatIsNew() throws Exception {
        ObjectId first = compare().head();
        user.write("new", "n").commit("More");
        long before = size();

        assertThat(compare().head()).isNotEqualTo(first);
        assertThat(size() - before).isLessThan(5_000);
    }

    private long size() throws Exception {
        try (var files = Files.walk(gate().stateFolder().resolve("git/objects"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void overwrite(String object, String type, String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write((type + " " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            out.write(content);
        }
        Path file = user.path(".git/objects/" + object.substring(0, 2) + "/" + object.substring(2));
        file.toFile().setWritable(true);
        Files.write(file, bytes.toByteArray());
    }
}
