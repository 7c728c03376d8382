package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.runner.Inspection;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges the submissions of every template, and compares with what its worker is promised to be told. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final boolean REWRITE = Boolean.getBoolean("docs.rewrite");

    @TempDir
    Path temp;

    private Gatehouse gatehouse;

    @BeforeEach
    void install() throws IOException, InterruptedException {
        gatehouse = new Gatehouse(temp.resolve("gatehouse"));
        gatehouse.need("node");
    }

    static List<String> names() throws IOException {
        return folders(TEMPLATES);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPolicyIsValid(String name) throws IOException {
        String policy = Files.readString(TEMPLATES.resolve(name).resolve("gate.yaml"));
        assertThat(new Inspection(gatehouse.installation()).validate(policy)).isEmpty();
    }

    /** Where nothing has to be fetched, as it is judged before it gets out. */
    @ParameterizedTest
    @ValueSource(strings = {"feature", "refactoring", "performance", "documentation"})
    void inACheckoutOfItsOwn(String name) throws Exception {
        keepsItsPromise(Sample.of("templates/" + name, temp), Trust.CHECKOUT);
    }

    @Test
    void aBugFixBuiltByMaven() throws Exception {
        gatehouse.need("mvn");
        keepsItsPromise(Sample.of("templates/bug-fix", temp), Trust.IN_PLACE);
    }

    @Test
    void aDependencyUpgradeByNpm() throws Exception {
        Sample sample = Sample.of("templates/dependency-upgrade", temp);
        gatehouse.run(sample.root(), "npm", "ci", "--offline", "--no-audit", "--no-fund");
        keepsItsPromise(sample, Trust.IN_PLACE);
    }

    private void keepsItsPromise(Sample sample, Trust trust) throws IOException, InterruptedException {
        List<String> submissions = sample.submissions();
        assertThat(submissions).contains("good").hasSizeGreaterThan(2);
        for (String submission : submissions) {
            Gatehouse.Said said = gatehouse.said(sample.submitting(submission).root(), trust);
            assertThat(said.outcome())
                    .as("verdict on the %s submission", submission)
                    .isEqualTo(sample.expected(submission));
            told(sample.told(submission), said.told());
        }
    }

    /** A document may show what stands in these files. */
    private static void told(Path file, String text) throws IOException {
        if (REWRITE && Files.exists(file)) {
            Files.writeString(file, text);
        }
        if (Files.exists(file)) {
            assertThat(text).isEqualTo(Files.readString(file));
        }
    }

    static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
