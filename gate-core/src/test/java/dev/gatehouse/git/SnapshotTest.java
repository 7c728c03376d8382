package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest extends RepositoryTest {
    @Test
    void cleanTreeIsThatOfHead() throws Exception {
        Snapshot snapshot = snapshot();

        assertThat(snapshot.tree().hex()).isEqualTo(user.git("rev-parse", "HEAD^{tree}"));
        assertThat(snapshot.dirty()).isFalse();
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void holdsStagedUnstagedAndUntrackedWorkAndNotWhatIsIgnored() throws Exception {
        user.write(".gitignore", "target/\n").commit("Ignore");
        user.write("staged", "s").git("add", "staged");
        user.write("A.java", "unstaged\n").write("new/file", "n").write("target/x.class", "x");
        Files.delete(user.path("src/B.java"));

        Snapshot snapshot = snapshot();

        assertThat(snapshot.dirty()).isTrue();
        assertThat(gate().content(snapshot.tree()).paths())
                .containsExactly(".gitignore", "A.java", "new/file", "staged");
        assertThat(submitted("A.java")).contains("unstaged\n");
    }

    @Test
    void leavesTheUsersIndexRefsAndObjectsAlone() throws Exception {
        user.write("secret", "password");
        byte[] index = Files.readAllBytes(user.path(".git/index"));
        String before = user.git("count-objects", "-v") + user.git("for-each-ref");

        snapshot();

        assertThat(Files.readAllBytes(user.path(".git/index"))).isEqualTo(index);
        assertThat(user.git("count-objects", "-v") + user.git("for-each-ref")).isEqualTo(before);
    }

    @Test
    void seesAFileThatIsCommittedAlthoughIgnored() throws Exception {
        user.write(".gitignore", "*.bin\n").write("kept.bin", "1").git("add", "-f", "kept.bin");
        user.commit("Keep");

        assertThat(snapshot().dirty()).isFalse();
        user.write("kept.bin", "2");
        assertThat(submitted("kept.bin")).contains("2");
    }

    @Test
    void followsHeadAndBackAgain() throws Exception {
        Snapshot first = snapshot();
        user.write("A.java", "second\n").commit("Second");
        Snapshot second = snapshot();
        user.git("checkout", "-q", "HEAD~1");

        assertThat(second.tree().hex()).isEqualTo(user.git("rev-parse", "main^{tree}"));
        assertThat(snapshot()).returns(first.tree(), Snapshot::tree).returns(false, Snapshot::dirty);
    }

    @Test
    void takesAFileThatBecameAFolderAndALinkThatBecameAFile() throws Exception {
        Files.createSymbolicLink(user.path("link"), Path.of("src"));
        user.commit("Link");
        snapshot();
        Files.delete(user.path("A.java"));
        user.write("A.java/inner", "i");
        Files.delete(user.path("link"));
        user.write("link", "file");
        Files.delete(user.path("src/B.java"));
        Files.delete(user.path("src"));
        user.write("src", "no folder");

        assertThat(gate().content(snapshot().tree()).paths()).containsExactly("A.java/inner", "link", "src");
    }

    @Test
    void takesAFolderThatBecameALink() throws Exception {
        snapshot();
        Files.delete(user.path("src/B.java"));
        Files.delete(user.path("src"));
        Files.createSymbolicLink(user.path("src"), Path.of("elsewhere"));

        assertThat(gate().entries(snapshot().tree()))
                .extracting(TreeEntry::mode, TreeEntry::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("100644", "A.java"),
                        org.assertj.core.groups.Tuple.tuple("120000", "src"));
    }

    @Test
    void takesAwkwardNames() throws Exception {
        List<String> names =
                List.of(" leading", "a\nb", "quote\"d", "tab\there", "back\\slash", "-dash", ":(top)x", "ü/é");
        for (String name : names) {
            user.write(name, name);
        }

        try (TreeContent content = gate().content(snapshot().tree())) {
            assertThat(content.paths()).containsAll(names);
            for (String name : names) {
                assertThat(read(content, name)).isEqualTo(name);
            }
        }
    }

    @Test
    void namesAnOversizedFileInsteadOfReadingIt() throws Exception {
        user.write("dump", "x".repeat(2000)).write("small", "x");

        Snapshot snapshot = gate().snapshot(1000);

        assertThat(snapshot.oversized()).containsExactly(new Snapshot.Oversized("dump", 2000));
        assertThat(snapshot.findings()).extracting("rule").containsExactly("submission/oversized-file");
        assertThat(snapshot.dirty()).isTrue();
        assertThat(gate().content(snapshot.tree()).paths()).contains("small").doesNotContain("dump");
        assertThat(gate().snapshot(1000).findings()).isEqualTo(snapshot.findings());
        assertThat(gate().snapshot(5000).fingerprint()).isNotEqualTo(snapshot.fingerprint());
    }

    @Test
    void keepsLineEndingsUnlessTheTreeDeclaresThem() throws Exception {
        user.write("crlf.txt", "a\r\nb\r\n");
        assertThat(submitted("crlf.txt")).contains("a\r\nb\r\n");

        user.write(".gitattributes", "*.txt text\n").write("other.txt", "a\r\n");
        assertThat(submitted("other.txt")).contains("a\n");
    }

    @Test
    void worksFromSubfoldersLinkedWorktreesAndSubmodules() throws Exception {
        user.write("src/B.java", "edited\n");
        assertThat(gate(user.path("src")).snapshot(1000).tree())
                .isEqualTo(snapshot().tree());

        Path linked = folder.resolve("linked tree");
        user.git("worktree", "add", "-q", "-b", "side", linked.toString());
        Files.writeString(linked.resolve("only-here"), "x");
        GateRepository gate = gate(linked);
        assertThat(gate.content(gate.snapshot(1000).tree()).paths())
                .containsExactly("A.java", "only-here", "src/B.java");
    }

    @Test
    void judgesASubmoduleAsARepositoryAndKeepsItACommitInTheOuterOne() throws Exception {
        var outer = dev.gatehouse.testkit.GitSandbox.create(folder.resolve("outer"));
        outer.write("top", "t").git("submodule", "--quiet", "add", user.root().toString(), "lib");
        outer.commit("Add library");

        assertThat(gate(outer.path("lib/src")).workingCopy().root()).isEqualTo(outer.path("lib"));
        GateRepository gate = gate(outer.root());
        assertThat(gate.snapshot(1000).dirty()).isFalse();

        Files.writeString(outer.path("lib/A.java"), "new\n");
        assertThat(gate.snapshot(1000).dirty()).isFalse();
        dev.gatehouse.testkit.GitSandbox.at(outer.path("lib")).commit("Move on");
        assertThat(gate.snapshot(1000).dirty()).isTrue();
        assertThat(gate.structure(
                        gate.resolve(Revisions.DEFAULT.withBase("HEAD")).base(),
                        gate.snapshot(1000).tree()))
                .isEmpty();
    }
}
