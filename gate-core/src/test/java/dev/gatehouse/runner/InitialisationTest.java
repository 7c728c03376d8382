package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.git.Target;
import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting a repository up. */
class InitialisationTest {
    @TempDir
    Path temp;

    Yard yard;

    @BeforeEach
    void make() throws Exception {
        yard = Yard.bare(temp);
    }

    private Initialisation.Done init(String... target) throws Exception {
        return new Initialisation(yard.installation())
                .run(yard.repo.root(), Optional.ofNullable(target.length == 0 ? null : target[0]));
    }

    @Test
    void writesAPolicyThatIsValidAndRecordsMain() throws Exception {
        Initialisation.Done done = init();

        assertThat(done.written()).isTrue();
        assertThat(done.target()).contains(Target.local("refs/heads/main"));
        assertThat(yard.repository().recordedTarget()).isEqualTo(done.target());
        assertThat(done.file())
                .content()
                .startsWith("# yaml-language-server: $schema=")
                .contains("version: 1");
    }

    @Test
    void leavesAPolicyThatIsThereAlone() throws Exception {
        yard.repo.write("gate.yaml", "mine");

        assertThat(init().written()).isFalse();
        assertThat(yard.repo.path("gate.yaml")).hasContent("mine");
    }

    @Test
    void aTargetOnceRecordedStaysUntilAnotherIsNamed() throws Exception {
        yard.repo.git("branch", "release");
        init("release");
        assertThat(init().target()).contains(Target.local("refs/heads/release"));
        assertThat(init("refs/heads/main").target()).contains(Target.local("refs/heads/main"));
    }

    @Test
    void inACloneTheTargetIsWhereItCameFrom() throws Exception {
        GitSandbox clone = yard.repo.cloneTo(temp.resolve("clone"));

        Optional<Target> target = new Initialisation(yard.installation())
                .run(clone.root(), Optional.empty())
                .target();

        assertThat(target).contains(Target.at("file://" + yard.repo.root(), "refs/heads/main"));
    }

    @Test
    void aBranchThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> init("mian")).isInstanceOf(Problem.class).hasMessageContaining("mian");
        assertThat(yard.repo.path("gate.yaml")).doesNotExist();
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> init("a..b")).isInstanceOf(Problem.class);
    }

    @Test
    void beforeTheFirstCommitTheTargetMayBeNamed() throws Exception {
        GitSandbox empty = GitSandbox.create(temp.resolve("empty"));

        assertThat(new Initialisation(yard.installation())
                        .run(empty.root(), Optional.of("main"))
                        .target())
                .contains(Target.local("refs/heads/main"));
    }
}
