package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.GateFile;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.git.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking into policies and plugins. */
class InspectionTest {
    @TempDir
    Path temp;

    Yard yard;
    Inspection inspection;

    @BeforeEach
    void make() throws IOException {
        yard = Yard.bare(temp);
        inspection = new Inspection(yard.installation());
    }

    @Test
    void showFillsInEveryDefaultAndReadsBackAsTheSame() {
        String text = Yard.gate("true") + "tiers: {quick: [g]}\n";

        String shown = inspection.show(text);

        assertThat(shown)
                .startsWith("version: 1\n")
                .contains("minutes: ", "timeout: \"10m\"", "mode: blocking", "run: \"true\"", "quick:")
                .doesNotContain("dev.gatehouse", "@");
        assertThat(inspection.show(shown)).isEqualTo(shown);
        assertThat(GateFile.read("gate.yaml", shown).gates()).containsOnlyKeys("g");
    }

    @Test
    void aSoundPolicyHasNoWarnings() {
        assertThat(inspection.validate(Yard.gate("true"))).isEmpty();
    }

    @Test
    void aGateThatNothingStandsBehindIsNamed() throws IOException {
        Files.writeString(yard.plugins.resolve("script.jar"), "no jar");

        assertThatThrownBy(() -> inspection.validate(Yard.gate("true")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("script");
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> inspection.validate(Yard.gate("true") + "    toools: []\n"))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.render()).contains("gate.yaml:6:5", "toools", "tools"));
    }

    @Test
    void thePolicyIsTheWorkingTreesFromAnyFolderOfIt() throws Exception {
        yard.repo.write("gate.yaml", "one").write("a/b/c", "");

        assertThat(inspection.policy(yard.repo.path("a/b"), Optional.empty())).isEqualTo("one");
    }

    @Test
    void orTheTargets() throws Exception {
        yard.repo.write("gate.yaml", "one").commit("One");
        yard.repo.write("gate.yaml", "two");

        assertThat(inspection.policy(yard.repo.root(), Optional.of("main"))).isEqualTo("one");
    }

    @Test
    void outsideOfARepositoryItIsTheFolders() throws Exception {
        Files.writeString(yard.outside.resolve("gate.yaml"), "alone");

        assertThat(inspection.policy(yard.outside, Optional.empty())).isEqualTo("alone");
        assertThatThrownBy(() -> inspection.policy(yard.outside, Optional.of("main")))
                .isInstanceOfSatisfying(
                        RepositoryProblem.class,
                        e -> assertThat(e.kind()).isEqualTo(RepositoryProblem.Kind.NOT_A_REPOSITORY));
    }

    @Test
    void aMissingPolicyIsNamedWithItsPlace() {
        for (Path folder : new Path[] {yard.repo.root(), yard.outside}) {
            assertThatThrownBy(() -> inspection.policy(folder, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Problem.class, e -> assertThat(e.remedy()).contains("gate init"))
                    .hasMessageContaining(folder.resolve("gate.yaml") + " does not exist");
        }
        assertThatThrownBy(() -> inspection.policy(yard.repo.root(), Optional.of("main")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no gate.yaml at main");
    }

    @Test
    void theSchemaHoldsTheSettingsOfGateTypes() {
        assertThat(inspection.schema()).contains("\"script\"", "programs that it starts");
    }

    @Test
    void rulesOfGatesAndOfTheHostAreListedAndFound() throws Exception {
        List<Rule> rules = inspection.rules(temp);
        assertThat(rules)
                .extracting(Rule::id)
                .contains("script/said", "policy/changed")
                .doesNotHaveDuplicates();
        assertThat(Inspection.rule(rules, "script/said").help().meaning()).isEqualTo("a");
    }

    @Test
    void anUnknownRuleIsNotGuessedButProposed() throws Exception {
        List<Rule> rules = inspection.rules(temp);
        assertThatThrownBy(() -> Inspection.rule(rules, "script/sad"))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.remedy()).contains("script/said"));
        assertThatThrownBy(() -> Inspection.rule(rules, "nothing like it"))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.remedy()).contains("gate explain"));
    }

    @Test
    void pluginsAreListedWithWhatIsWrong() throws IOException {
        Files.writeString(yard.plugins.resolve("broken.jar"), "no jar");

        Inspection.Plugins plugins = inspection.plugins(Optional.empty());

        assertThat(plugins.plugins())
                .extracting(
                        plugin -> plugin.gateTypes().toString(),
                        plugin -> plugin.problem().isPresent())
                .containsExactlyInAnyOrder(tuple("[script]", false), tuple("[]", true));
        assertThat(plugins.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).hasFileName("broken.jar"));
    }
}
