package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which policy counts, what is wrong with it, which part of it is asked for, and a person's word. */
class PolicyCommandsTest {
    private static final Pattern TREE = Pattern.compile("\"tree\":\"([0-9a-f]{40})\"");

    @TempDir
    private Path folder;

    private Stage stage;
    private Launcher launcher;

    @BeforeEach
    void stage() throws Exception {
        stage = Stage.in(folder);
        launcher = Launcher.on(stage);
    }

    private String tree() throws Exception {
        Matcher matcher =
                TREE.matcher(launcher.gate("check", "--format", "json").out());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void withoutAPolicyOnTheTargetBothWaysOutAreNamed() throws Exception {
        stage.upstream.git("rm", "-q", "gate.yaml");
        stage.upstream.commit("Remove the policy");

        Answer answer = launcher.gate("check");
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).contains("INCONCLUSIVE").contains("gate init").contains("--policy tree");
        Answer preview = launcher.gate("check", "--policy", "tree");
        assertThat(preview.exit()).isEqualTo(0);
        assertThat(preview.out()).containsIgnoringCase("tree");
    }

    @Test
    void aBrokenPolicyIsShownWhereItIsBroken() throws Exception {
        stage.worker.write("gate.yaml", Stage.POLICY.replace("timeout: 30s", "timeout: 30 parsecs"));

        Answer answer = launcher.gate("check", "--policy", "tree");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err())
                .containsPattern("gate\\.yaml:4:\\d+")
                .contains("30 parsecs")
                .contains("^");
        Answer usage = launcher.gate("check", "--frobnicate");
        assertThat(usage.exit()).isEqualTo(2);
        assertThat(usage.err()).contains("--frobnicate");
    }

    @Test
    void aSelectionIsGoodAndSaysThatItIsOne() throws Exception {
        Answer part = launcher.gate("check", "--only", "build");
        assertThat(part.exit()).as(part.out()).isEqualTo(0);
        assertThat(part.out()).contains("partial");
        Answer unknown = launcher.gate("check", "--only", "biuld");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("biuld").contains("build");
    }

    @Test
    void aCommitAndABaseCanBeNamed() throws Exception {
        stage.faultyWork().worker.commit("Fault");
        stage.honestWork();

        assertThat(launcher.gate("check").exit()).isEqualTo(0);
        Answer head = launcher.gate("check", "--head", "work");
        assertThat(head.exit()).isEqualTo(1);
        assertThat(head.out()).contains("checkout");
        assertThat(launcher.gate("check", "--head", "work~1").exit()).isEqualTo(0);
        assertThat(launcher.gate("check", "--base", "work").exit()).isEqualTo(0);
        assertThat(launcher.gate("check", "--base", "before-policy").exit()).isEqualTo(3);
        assertThat(launcher.gate("check", "--base", "nowhere").exit()).isEqualTo(2);
    }

    @Test
    void aProtectedChangeWaitsForThePersonWhoLookedAtExactlyIt() throws Exception {
        stage.worker.write("gate.yaml", Stage.POLICY + "# a remark\n");
        Answer waiting = launcher.gate("check");
        assertThat(waiting.exit()).isEqualTo(5);
        assertThat(waiting.out()).contains("gate.yaml");

        String tree = tree();
        Answer other = launcher.gate("approve", "0".repeat(40), "--reason", "wanted");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains(tree);
        Answer agent = launcher.with("CLAUDECODE", "1").gate("approve", tree, "--reason", "I say so");
        assertThat(agent.exit()).isEqualTo(2);
        assertThat(agent.err()).contains("person");
        assertThat(launcher.gate("check").exit()).isEqualTo(5);

        assertThat(launcher.gate("approve", tree, "--reason", "wanted").exit()).isEqualTo(0);
        assertThat(launcher.gate("check").exit()).isEqualTo(0);
        assertThat(launcher.gate("check", "--isolated").exit()).isEqualTo(0);
        stage.worker.write("gate.yaml", Stage.POLICY + "# another remark\n");
        assertThat(launcher.gate("check").exit()).isEqualTo(5);
    }

    /** What the base does not have cannot be laid over, and an approved program is still looked at by a person only. */
    @Test
    void anApprovedRunnerFileIsAccepted() throws Exception {
        stage.worker.write("scripts/build.sh", "! grep -rn FAULT src # a remark\n");
        assertThat(launcher.gate("check").exit()).isEqualTo(5);

        assertThat(launcher.gate("approve", tree(), "--reason", "wanted").exit())
                .isEqualTo(0);
        assertThat(launcher.gate("check", "--isolated").exit()).isEqualTo(0);
    }
}
