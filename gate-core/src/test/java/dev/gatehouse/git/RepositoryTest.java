package dev.gatehouse.git;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository with one commit on main, and a gate's state beside it. */
abstract class RepositoryTest {
    @TempDir
    Path folder;

    GitSandbox user;
    GateState state;

    @BeforeEach
    void makeRepository() throws Exception {
        user = GitSandbox.create(folder.resolve("user"));
        user.write("A.java", "one\ntwo\nthree\n").write("src/B.java", "b\n");
        user.commit("Begin");
        state = GateState.at(folder.resolve("state"));
    }

    GateRepository gate() throws Exception {
        return gate(user.root());
    }

    GateRepository gate(Path where) throws Exception {
        return GateRepository.open(WorkingCopy.discover(where), state);
    }

    Snapshot snapshot() throws Exception {
        return gate().snapshot(GateRepository.DEFAULT_SIZE_LIMIT);
    }

    /** The submitted text of a file of the working tree. */
    Optional<String> submitted(String path) throws Exception {
        return gate().text(snapshot().tree(), path);
    }

    /** What the working tree changes against HEAD. */
    List<Change> changes() throws Exception {
        return gate().changes(new ObjectId(user.head()), snapshot().tree());
    }

    Change change(String path) throws Exception {
        return changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static String read(TreeContent content, String path) throws IOException {
        try (InputStream in = content.open(path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
