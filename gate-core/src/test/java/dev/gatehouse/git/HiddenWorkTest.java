package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to keep an edit out of the snapshot (8), each played in full. */
class HiddenWorkTest extends RepositoryTest {
    @Test
    void assumeUnchangedAndSkipWorktreeHideNothing() throws Exception {
        user.git("update-index", "--assume-unchanged", "A.java");
        user.git("update-index", "--skip-worktree", "src/B.java");
        user.write("A.java", "evil\n").write("src/B.java", "evil\n");
        assertThat(user.git("status", "--porcelain")).isEmpty();

        assertThat(submitted("A.java")).contains("evil\n");
        assertThat(submitted("src/B.java")).contains("evil\n");
    }

    @Test
    void aFileSystemMonitorIsNeitherBelievedNorRun() throws Exception {
        Path marker = folder.resolve("monitor-ran");
        Path hook = script("monitor", "touch " + marker + "; printf 'token\\0'");
        snapshot();
        user.git("config", "core.fsmonitor", hook.toString());
        user.write("A.java", "evil\n");

        assertThat(submitted("A.java")).contains("evil\n");
        assertThat(marker).doesNotExist();
    }

    @Test
    void theRepositorysConfigurationHasNoSay() throws Exception {
        GitSandbox decoy = GitSandbox.create(folder.resolve("decoy"));
        snapshot();
        user.git("config", "core.worktree", decoy.root().toString());
        user.git("config", "core.checkStat", "minimal");
        user.git("config", "core.trustctime", "false");
        user.git("config", "core.ignoreStat", "true");
        user.git(
                "config",
                "core.excludesFile",
                Files.writeString(folder.resolve("hide"), "*\n").toString());
        user.git("config", "core.sparseCheckout", "true");
        user.git("config", "status.showUntrackedFiles", "no");
        Files.writeString(user.path("A.java"), "evil\n");
        Files.writeString(user.path("new"), "n");

        assertThat(submitted("A.java")).contains("evil\n");
        assertThat(submitted("new")).contains("n");
    }

    @Test
    void theLocalExcludeFileHidesNothing() throws Exception {
        user.write(".git/info/exclude", "*\n").write("Evil.java", "evil\n");

        assertThat(submitted("Evil.java")).contains("evil\n");
    }

    @Test
    void aCleanFilterIsNeitherRunNorBelieved() throws Exception {
        Path marker = folder.resolve("filter-ran");
        user.git("config", "filter.launder.clean", "touch " + marker + "; echo innocent");
        user.git("config", "filter.launder.required", "true");
        user.write(".gitattributes", "*.java filter=launder ident working-tree-encoding=UTF-16\n");
        user.write("A.java", "evil $Id: x$\n");

        assertThat(submitted("A.java")).contains("evil $Id: x$\n");
        assertThat(marker).doesNotExist();
    }

    @Test
    void anEditWithSizeAndTimePutBackIsSeen() throws Exception {
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(user.path("A.java"), old);
        snapshot();
        Files.writeString(user.path("A.java"), "ONE\ntwo\nthree\n");
        Files.setLastModifiedTime(user.path("A.java"), old);

        assertThat(submitted("A.java")).contains("ONE\ntwo\nthree\n");
    }

    @Test
    void submodulesAreNotAskedWithTheirConfiguration() throws Exception {
        GitSandbox outer = GitSandbox.create(folder.resolve("outer"));
        outer.write("top", "t").git("submodule", "--quiet", "add", user.root().toString(), "lib");
        outer.commit("Add library");
        Path marker = folder.resolve("submodule-filter-ran");
        GitSandbox.at(outer.path("lib")).git("config", "filter.mark.clean", "touch " + marker + "; cat");
        outer.write(".git/modules/lib/info/attributes", "* filter=mark\n");
        outer.write("lib/A.java", "ONE\ntwo\nthree\n").write("top", "edited");

        gate(outer.root()).snapshot(1000);

        assertThat(marker).doesNotExist();
    }

    @Test
    void gitVariablesOfOurEnvironmentDecideNothing() throws Exception {
        GitSandbox decoy = GitSandbox.create(folder.resolve("decoy"));
        decoy.write("decoy", "d").commit("Decoy");
        user.write("new", "n");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path main = folder.resolve("home");
        Files.createDirectories(main);
        var child = new java.util.HashMap<>(System.getenv());
        child.put("GIT_DIR", decoy.path(".git").toString());
        child.put("GIT_WORK_TREE", decoy.root().toString());
        child.put("GIT_INDEX_FILE", decoy.path(".git/index").toString());
        child.put("GIT_OBJECT_DIRECTORY", decoy.path(".git/objects").toString());
        child.put("GIT_CONFIG_PARAMETERS", "'core.bare=true'");

        var answer = dev.gatehouse.process.Processes.capture(dev.gatehouse.process.Command.of(
                List.of(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SnapshotMain.class.getName(),
                        user.root().toString(),
                        state.root().toString()),
                main,
                child));

        assertThat(answer.errTail()).isEmpty();
        assertThat(answer.text().lines()).containsExactly("A.java", "new", "src/B.java");
    }

    /** Prints the paths of a snapshot, in a JVM of its own. */
    static final class SnapshotMain {
        private SnapshotMain() {}

        public static void main(String[] arguments) throws Exception {
            GateRepository gate = GateRepository.open(
                    WorkingCopy.discover(Path.of(arguments[0])), GateState.at(Path.of(arguments[1])));
            try (TreeContent content = gate.content(gate.snapshot(1000).tree())) {
                content.paths().forEach(System.out::println);
            }
        }
    }

    private Path script(String name, String body) throws Exception {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }
}
