package dev.gatehouse.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.GitSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's repository is complete without anything but git. */
class DemoProjectTest {
    @TempDir
    Path temp;

    DemoProject project;
    GitSandbox repo;

    @BeforeEach
    void create() throws Exception {
        project = new DemoProject(
                temp.resolve("prices"),
                Map.of("PATH", System.getenv("PATH"), "HOME", temp.toString(), "GIT_DIR", "/nowhere"));
        project.create();
        repo = GitSandbox.at(project.root());
    }

    @Test
    void everythingIsCommittedOnMainAndTheWorkerStandsOnABranch() throws Exception {
        assertThat(repo.git("status", "--porcelain")).isEmpty();
        assertThat(repo.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/worker");
        assertThat(repo.git("ls-tree", "-r", "--name-only", "main"))
                .contains("gate.yaml", "mvnw", ".mvn/wrapper/maven-wrapper.properties", ".gitignore", "pom.xml");
        assertThat(Files.isExecutable(project.root().resolve("mvnw"))).isTrue();
        assertThat(Files.readString(project.root().resolve("pom.xml"))).doesNotContain("@");
    }

    @Test
    void theAttemptsDiffer() throws Exception {
        project.firstAttempt();
        assertThat(repo.git("status", "--porcelain")).contains("Prices.java", "BulkTest.java");
        String first = Files.readString(project.root().resolve("src/main/java/shop/Prices.java"));
        assertThat(repo.git("diff", "--stat")).contains("PricesTest.java");
        assertThat(project.root().resolve("src/main/resources/shop.properties"))
                .content()
                .containsPattern("AKIA[A-Z2-7]{16}");

        project.secondAttempt();

        assertThat(project.root().resolve("src/main/java/shop/Prices.java"))
                .content()
                .isNotEqualTo(first);
        assertThat(repo.git("diff", "--stat")).doesNotContain("PricesTest.java");
        assertThat(repo.git("status", "--porcelain")).doesNotContain("resources");
    }
}
