package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** State that several gates use at once, finds damaged, or is asked for in odd places. */
class SharedStateTest extends RepositoryTest {
    @Test
    void gatesThatRunAtOnceAgree() throws Exception {
        user.write("new", "n");
        ExecutorService gates = Executors.newFixedThreadPool(4);
        try {
            List<Future<ObjectId>> trees = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                trees.add(gates.submit(() -> {
                    GateRepository gate = gate();
                    ObjectId tree = gate.snapshot(1000).tree();
                    try (PooledCheckout checkout = gate.checkout(tree, "p")) {
                        assertThat(checkout.root().resolve("new")).hasContent("n");
                    }
                    return tree;
                }));
            }
            for (Future<ObjectId> tree : trees) {
                assertThat(tree.get()).isEqualTo(snapshot().tree());
            }
        } finally {
            gates.shutdownNow();
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        Snapshot before = snapshot();
        Path index = indexOf(gate());
        Files.writeString(index, "garbage");
        assertThat(snapshot().tree()).isEqualTo(before.tree());

        Files.write(index.resolveSibling("index.lock"), new byte[0]);
        user.write("A.java", "edited\n");
        assertThat(submitted("A.java")).contains("edited\n");
    }

    private static Path indexOf(GateRepository gate) throws Exception {
        try (var found = Files.walk(gate.stateFolder().resolve("worktrees"))) {
            return found.filter(file -> file.endsWith("index")).findFirst().orElseThrow();
        }
    }

    @Test
    void foldersWithAwkwardNamesAreJudged() throws Exception {
        GitSandbox odd = GitSandbox.create(folder.resolve("a:b \"c\"\\d ü\ne"));
        odd.write("A", "1").commit("One");
        odd.write("A", "2");

        GateRepository gate = gate(odd.root());
        assertThat(gate.text(gate.snapshot(1000).tree(), "A")).contains("2");
    }

    @Test
    void stateGoesWhereTheEnvironmentSays() {
        assertThat(GateState.locate(Map.of("GATEHOUSE_STATE", "/g", "XDG_STATE_HOME", "/x", "HOME", "/h"))
                        .root())
                .isEqualTo(Path.of("/g"));
        assertThat(GateState.locate(Map.of("XDG_STATE_HOME", "/x", "HOME", "/h"))
                        .root())
                .isEqualTo(Path.of("/x/gatehouse"));
        assertThat(GateState.locate(Map.of("HOME", "/h")).root()).isEqualTo(Path.of("/h/.local/state/gatehouse"));
    }

    @Test
    void stateIsForItsOwnerAlone() throws Exception {
        snapshot();

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(state.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void aMissingGitIsSaidSo() {
        Map<String, String> environment = new HashMap<>(Hardening.environment(folder));
        environment.put("PATH", folder.toString());
        Git git = new Git(folder, folder, environment, List.of());

        assertThatThrownBy(() -> git.ask("--version"))
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(RepositoryProblem.Kind.NO_GIT));
    }

    @Test
    void closedContentLeavesNoProcess() throws Exception {
        try (TreeContent content = gate().content(snapshot().tree())) {
            assertThat(read(content, "A.java")).startsWith("one");
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void foldersThatABuildLockedAreDeleted() throws Exception {
        Path locked = Files.createDirectories(folder.resolve("tree/locked/inner"));
        Files.writeString(locked.resolve("file"), "f");
        locked.toFile().setWritable(false);
        locked.getParent().toFile().setReadable(false);

        StateFiles.deleteTree(folder.resolve("tree"));

        assertThat(folder.resolve("tree")).doesNotExist();
    }
}
