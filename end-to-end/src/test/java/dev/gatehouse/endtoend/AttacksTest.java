package dev.gatehouse.endtoend;

import static dev.gatehouse.endtoend.Verdicts.LET_OUT;
import static dev.gatehouse.endtoend.Verdicts.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.testkit.attack.Attack;
import dev.gatehouse.testkit.attack.Attack.Weakening;
import dev.gatehouse.testkit.attack.Attacks;
import dev.gatehouse.testkit.attack.Project;
import dev.gatehouse.testkit.attack.Scene;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of attacks: what a worker does in its checkout. Real Maven and node where an attack is about them. */
@Execution(ExecutionMode.CONCURRENT)
class AttacksTest {
    private static final String CANARY = "planted failure";

    @TempDir
    private Path folder;

    /** Also without canaries, which cost most: they are the second line. */
    @ParameterizedTest
    @MethodSource("all")
    void isNotLetOut(Attack attack) throws Exception {
        Stage stage = stage(attack.project(), Set.of(Weakening.NO_CANARY));
        attack.deed().on(scene(stage));

        assertThat(outcome(attack, stage))
                .as("what was said")
                .anyMatch(text -> attack.named().stream().anyMatch(text::contains));
    }

    @ParameterizedTest
    @MethodSource("thoseThatFakeReports")
    void isNoticedByTheCanaryAlone(Attack attack) throws Exception {
        Stage stage = stage(attack.project(), Set.of(Weakening.NO_TAMPER, Weakening.NO_COMPARISON));
        attack.deed().on(scene(stage));

        assertThat(outcome(attack, stage)).anyMatch(text -> text.contains(CANARY));
    }

    /** So that an attack is one, and what holds it is what is said to. */
    @ParameterizedTest
    @MethodSource("thoseThatAWeakerPolicyLetsOut")
    void wouldBeLetOutWithoutWhatHoldsIt(Attack attack) throws Exception {
        Stage stage = stage(attack.project(), attack.weakening());
        attack.deed().on(scene(stage));

        Verdict verdict = attack.weakening().contains(Weakening.IN_PLACE) ? stage.inPlace() : stage.checkout();
        assertThat(verdict.isAcceptance()).as("%s", said(verdict)).isTrue();
    }

    /** All controls at once: a finding about one of them would reject them all. */
    @ParameterizedTest
    @EnumSource
    void honestWorkThatLooksLikeItIsLetOut(Project.Kind kind) throws Exception {
        Stage stage = stage(kind, Set.of());
        Scene scene = scene(stage);
        for (Attack attack : Attacks.on(kind)) {
            attack.honest().on(scene);
        }

        Verdict verdict = stage.checkout();
        assertThat(verdict).as("%s", said(verdict)).is(LET_OUT);
    }

    static List<Attack> all() {
        return Attacks.all();
    }

    static Stream<Attack> thoseThatFakeReports() {
        return Attacks.all().stream().filter(attack -> attack.named().contains(CANARY));
    }

    static Stream<Attack> thoseThatAWeakerPolicyLetsOut() {
        return Attacks.all().stream().filter(attack -> !attack.weakening().isEmpty());
    }

    /** A repository that cannot be judged lets nothing out either. */
    private static List<String> outcome(Attack attack, Stage stage) throws Exception {
        try {
            Verdict verdict = stage.checkout();
            assertThat(verdict).as("%s: %s", attack, said(verdict)).isNot(LET_OUT);
            return said(verdict);
        } catch (RepositoryProblem e) {
            return List.of(e.toString());
        }
    }

    private Stage stage(Project.Kind kind, Set<Weakening> left) throws Exception {
        Project project = project(kind);
        return Stage.with(project.policy(left), project.files(), folder);
    }

    private Scene scene(Stage stage) throws Exception {
        return new Scene(
                stage.worker, stage.home, stage.environment, Files.createDirectories(folder.resolve("outside")));
    }

    private static Project project(Project.Kind kind) {
        return switch (kind) {
            case SHELL -> Project.shell();
            case NODE -> Project.node();
            case MAVEN ->
                Project.maven(
                        System.getProperty("sample.maven") + " -o -q -B -ntp -Dmaven.repo.local="
                                + System.getProperty("sample.repository"),
                        System.getProperty("sample.junit"),
                        System.getProperty("sample.surefire"));
        };
    }
}
