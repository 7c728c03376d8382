package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.runner.Inspection;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges the submissions of every sample. */
class SamplesTest {
    @TempDir
    Path temp;

    private Gatehouse gatehouse;

    @BeforeEach
    void install() throws IOException {
        gatehouse = new Gatehouse(temp.resolve("gatehouse"));
    }

    @Test
    void aJavaServiceBuiltByMaven() throws Exception {
        gatehouse.need("mvn");
        keepsItsPromise(Sample.of("java-service", temp), Trust.IN_PLACE, "good", "bad");
    }

    @Test
    void aNodePackageInTypeScript() throws Exception {
        gatehouse.need("node");
        Sample sample = Sample.of("node-package", temp);
        gatehouse.run(sample.root(), "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        keepsItsPromise(sample, Trust.IN_PLACE, "good", "bad");
    }

    @Test
    void aNodePackageInACheckoutThatIsSetUp() throws Exception {
        gatehouse.need("node");
        keepsItsPromise(Sample.of("node-package", temp), Trust.CHECKOUT, "bad");
    }

    @Test
    void aProgramInNodeThatHasWorkJudged() throws Exception {
        gatehouse.need("node");
        Path program = Sample.of("node-client", temp).root();
        gatehouse.run(program, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        gatehouse.run(program, "npm", "run", "build");
        gatehouse.run(program, "npm", "test");
    }

    @Test
    void aWorkerInNode() throws Exception {
        gatehouse.need("node");
        Path worker = Sample.of("ts-worker", temp).root();
        gatehouse.run(worker, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        gatehouse.run(worker, "npm", "run", "check");
        gatehouse.run(worker, "npm", "test");
    }

    @Test
    void severalLanguagesInOneRepository() throws Exception {
        gatehouse.need("mvn");
        gatehouse.need("node");
        gatehouse.need("python3");
        keepsItsPromise(Sample.of("polyglot", temp), Trust.IN_PLACE, "good", "bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-service", "node-package", "polyglot"})
    void everyPolicyIsValid(String name) throws IOException {
        assertThat(new Inspection(gatehouse.installation()).validate(Files.readString(Path.of(name, "gate.yaml"))))
                .isEmpty();
    }

    private void keepsItsPromise(Sample sample, Trust trust, String... submissions)
            throws IOException, InterruptedException {
        for (String submission : submissions) {
            assertThat(gatehouse.judge(sample.submitting(submission).root(), trust))
                    .as("verdict on the %s submission", submission)
                    .isEqualTo(sample.expected(submission));
        }
    }
}
