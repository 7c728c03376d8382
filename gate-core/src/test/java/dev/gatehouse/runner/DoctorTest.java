package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.runner.Diagnosis.Health;
import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed or missing, and what it means. */
class DoctorTest {
    @TempDir
    Path temp;

    private static List<Diagnosis> examine(Yard yard) throws Exception {
        return new Doctor(yard.installation()).examine(yard.repo.root());
    }

    private static Diagnosis about(String subject, List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + subject + " in " + diagnoses));
    }

    @Test
    void whereAllIsWellAllIsSaidToBe() throws Exception {
        Yard yard = Yard.running(temp, "true");

        List<Diagnosis> diagnoses = examine(yard);

        assertThat(diagnoses).allMatch(diagnosis -> diagnosis.health() == Health.GOOD);
        assertThat(diagnoses)
                .extracting(Diagnosis::subject)
                .containsExactly("java", "git", "state", "environment", "repository", "target", "policy", "sh");
        assertThat(about("policy", diagnoses).seen())
                .startsWith("refs/heads/main@")
                .endsWith(", 1 gates");
        assertThat(about("repository", diagnoses).seen())
                .isEqualTo(yard.repo.root().toString());
    }

    @Test
    void aMissingToolIsNamedWithItsGate() throws Exception {
        Yard yard = Yard.with(
                temp, "version: 1\ngates:\n  lint: {type: script, run: 'true', tools: [no-such-tool, ./mvnw]}\n");

        List<Diagnosis> diagnoses = examine(yard);

        assertThat(about("no-such-tool", diagnoses))
                .matches(diagnosis -> diagnosis.health() == Health.BAD)
                .satisfies(diagnosis -> assertThat(diagnosis.seen()).contains("not found in PATH"))
                .satisfies(diagnosis -> assertThat(diagnosis.meaning()).contains("Gate lint"));
        assertThat(about("./mvnw", diagnoses).seen()).contains("missing in the tree");
    }

    @Test
    void aToolThatOnlyAFolderOfTheTreeHasIsMissing() throws Exception {
        Yard yard = Yard.with(temp, "version: 1\ngates:\n  lint: {type: script, run: 'true', tools: [local-tool]}\n");
        yard.repo.write("bin/local-tool", "#!/bin/sh\n");
        assertThat(yard.repo.path("bin/local-tool").toFile().setExecutable(true))
                .isTrue();
        yard.environment.compute("PATH", (name, path) -> yard.repo.path("bin") + ":" + path);

        assertThat(about("local-tool", examine(yard)).health()).isEqualTo(Health.BAD);
    }

    @Test
    void whatSteersBuildsIsNoted() throws Exception {
        Yard yard = Yard.running(temp, "true");
        yard.environment.put("MAVEN_OPTS", "-javaagent:x");
        yard.environment.put("JAVA_TOOL_OPTIONS", "-javaagent:x");
        yard.environment.compute("PATH", (name, path) -> "bin::" + path);

        List<Diagnosis> diagnoses = examine(yard);

        assertThat(about("environment", diagnoses).health()).isEqualTo(Health.NOTICE);
        assertThat(about("environment", diagnoses).seen()).isEqualTo("JAVA_TOOL_OPTIONS, MAVEN_OPTS set");
        assertThat(about("PATH", diagnoses).seen()).contains("bin, (the current folder)");
    }

    @Test
    void anUpstreamTargetCanBeMovedByAWorker() throws Exception {
        Yard yard = Yard.with(temp, Yard.gate("true"));
        GitSandbox clone = yard.repo.cloneTo(temp.resolve("clone"), "--branch=main");

        List<Diagnosis> diagnoses = new Doctor(yard.installation()).examine(clone.root());

        assertThat(about("target", diagnoses).health()).isEqualTo(Health.NOTICE);
        assertThat(about("target", diagnoses).meaning()).contains("A worker can move that", "gate init");
    }

    @Test
    void withoutATargetNothingCanBeJudged() throws Exception {
        Diagnosis target = about("target", examine(Yard.bare(temp)));

        assertThat(target.health()).isEqualTo(Health.BAD);
        assertThat(target.meaning()).contains("gate init");
    }

    @Test
    void aMissingPolicyIsNamed() throws Exception {
        Yard yard = Yard.bare(temp);
        yard.repository().recordTarget(dev.gatehouse.git.Target.local("refs/heads/main"));

        Diagnosis policy = about("policy", examine(yard));

        assertThat(policy.health()).isEqualTo(Health.BAD);
        assertThat(policy.seen()).contains("no gate.yaml at refs/heads/main@");
        assertThat(policy.meaning()).contains("gate init", "--policy tree");
    }

    @Test
    void aMalformedPolicyIsLocated() throws Exception {
        Yard yard = Yard.with(temp, "version: 2\n");

        assertThat(about("policy", examine(yard)).seen()).contains("gate.yaml:1:");
    }

    @Test
    void aPluginThatCannotBeReadIsNoted() throws Exception {
        Yard yard = Yard.running(temp, "true");
        Files.writeString(yard.plugins.resolve("broken.jar"), "no jar");

        assertThat(about("plugins", examine(yard)).seen()).contains("broken.jar");
    }

    @Test
    void whereThereIsNoRepositoryTheMachineIsLookedAtAllTheSame() throws Exception {
        Yard yard = Yard.bare(temp);

        List<Diagnosis> diagnoses = new Doctor(yard.installation()).examine(yard.outside);

        assertThat(about("git", diagnoses).health()).isEqualTo(Health.GOOD);
        assertThat(about("repository", diagnoses).seen()).contains("not in a Git repository");
    }

    @Test
    void aStateThatCannotBeMadeIsADiagnosis() throws Exception {
        Yard yard = Yard.running(temp, "true");
        Path file = Files.writeString(temp.resolve("file"), "");
        yard.environment.put("GATEHOUSE_STATE", file.resolve("state").toString());

        assertThat(examine(yard))
                .filteredOn(diagnosis -> diagnosis.health() == Health.BAD)
                .extracting(Diagnosis::subject)
                .containsExactly("repository");
    }
}
