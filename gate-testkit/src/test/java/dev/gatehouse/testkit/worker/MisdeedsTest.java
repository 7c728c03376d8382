package dev.gatehouse.testkit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.testkit.GitSandbox;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to a work tree is really done; what processes do is shown where adapters are tested. */
class MisdeedsTest {

    @TempDir
    private Path folder;

    private GitSandbox tree;
    private Misdeeds misdeeds;

    @BeforeEach
    void make() throws Exception {
        tree = GitSandbox.create(folder.resolve("tree"));
        tree.write("gate.yaml", "version: 1\ngates: {g: {type: command, run: \"true\"}}\n")
                .commit("Begin");
        Task task = new Task("t", 1, 2, "p", "", tree.root(), folder);
        misdeeds = new Misdeeds(new PlainVoice(new BufferedReader(new StringReader(""))), new Cancellations(), task);
    }

    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void everyMisbehaviourCanBeCommitted(Misbehaviour misbehaviour) {
        assertThat(misdeeds.knows(misbehaviour)).isTrue();
    }

    @Test
    void whatLiesOutsideIsReached() throws Exception {
        misdeeds.commit(Misbehaviour.WRITES_OUTSIDE);
        assertThat(folder.resolve("outside.txt")).isRegularFile();
        misdeeds.commit(Misbehaviour.LINKS_OUTSIDE);
        assertThat(Files.exists(tree.root().resolve("outside"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void policyAndTestsAreSpoilt() throws Exception {
        misdeeds.commit(Misbehaviour.EDITS_POLICY);
        assertThat(tree.root().resolve("gate.yaml")).content().contains("gates: {}");
        misdeeds.commit(Misbehaviour.CLAIMS_WITH_FAILING_TEST);
        assertThat(tree.root().resolve("test/scripted.test.sh")).content().contains("exit 1");
    }

    @Test
    void theRepositoryIsMovedPoisonedAndDeleted() throws Exception {
        String before = tree.git("rev-parse", "main");
        misdeeds.commit(Misbehaviour.MOVES_REFS);
        assertThat(tree.git("rev-parse", "main")).isNotEqualTo(before);
        misdeeds.commit(Misbehaviour.POISONS_GIT);
        assertThat(tree.root().resolve(".git/hooks/post-index-change")).isExecutable();
        misdeeds.commit(Misbehaviour.DELETES_GIT);
        assertThat(tree.root().resolve(".git")).doesNotExist();
    }

    @Test
    void theDiskIsFilled() throws Exception {
        misdeeds.commit(Misbehaviour.FILLS_DISK);
        assertThat(tree.root().resolve("ballast.bin")).hasSize(64L * 1024 * 1024);
        misdeeds.commit(Misbehaviour.FILLS_INODES);
        assertThat(tree.root().resolve("litter").toFile().list()).hasSize(5_000);
    }

    @Test
    void aScriptSaysWhoDoesWhatWhen() {
        Deed deed = Deed.parse("t 2 write sum.txt four\\nfive six");
        assertThat(deed.isFor(task("t", 2))).isTrue();
        assertThat(deed.isFor(task("t", 1))).isFalse();
        assertThat(deed.isFor(task("u", 2))).isFalse();
        assertThat(List.of(deed.word(0), deed.word(1), deed.text(2)))
                .containsExactly("write", "sum.txt", "four\nfive six");
        assertThatThrownBy(() -> Deed.parse("t 2")).hasMessageContaining("'* 1 write sum.txt 4'");
    }

    private Task task(String id, int attempt) {
        return new Task(id, attempt, 1, "p", "", folder, folder);
    }
}
