package dev.gatehouse.gates.tamper.defect;

import dev.gatehouse.gate.Defect;
import dev.gatehouse.gate.Planting;
import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One way of tampering, with a recipe for each language in which it is known.
 *
 * @param rule that it breaks
 * @param description for people
 * @param sought what a file must have, for people
 * @param recipes tried in order, each on every file in Git's order
 */
public record PlantedTampering(String rule, String description, String sought, List<Recipe> recipes) implements Defect {
    private static final int LARGEST = 1 << 20;
    private static final String JAVA = "(.*/)?src/test/.*\\.java|(.*/)?tests?/.*\\.java";
    private static final String SCRIPT = ".*\\.(test|spec)\\.[cm]?[jt]sx?";
    private static final String PYTHON = "(.*/)?(test_\\w+|\\w+_test)\\.py";

    public static final List<Defect> ALL = List.of(
            new PlantedTampering(
                    "tamper/assertion-removed",
                    "a test without one of its assertions",
                    "a test with an assertion on a line of its own",
                    List.of(
                            Recipe.of(
                                    JAVA,
                                    "@Test\\b",
                                    "(?<=[;{}]\\n)[ \\t]{1,40}(?:Assert(?:ions)?\\.)?assert(?:Equals|True|False|That|Null|NotNull|Same)"
                                            + "\\([^\\n;{}]{1,200}\\);\\n",
                                    ""),
                            Recipe.of(SCRIPT, "\\b(it|test)\\(", "^[ \\t]{1,40}expect\\([^\\n{}]{1,200}\\);?\\n", ""),
                            Recipe.of(
                                    PYTHON,
                                    "def test_",
                                    "^([ \\t]{1,40})assert [^\\n\\\\(\\[{]{1,200}\\n",
                                    "$1pass\n"))),
            new PlantedTampering(
                    "tamper/test-disabled",
                    "a test that is switched off",
                    "a test of JUnit, Jest and its like, or pytest",
                    List.of(
                            Recipe.of(
                                    JAVA,
                                    "org\\.junit\\.jupiter",
                                    "^([ \\t]{1,40})@Test\\n",
                                    "$1@org.junit.jupiter.api.Disabled\n$1@Test\n"),
                            Recipe.of(
                                    JAVA,
                                    "import org\\.junit\\.(Test|\\*);",
                                    "^([ \\t]{1,40})@Test\\b",
                                    "$1@org.junit.Ignore\n$1@Test"),
                            Recipe.of(SCRIPT, "expect|assert", "^([ \\t]{0,40})(it|test)\\(", "$1$2.skip("),
                            Recipe.of(
                                    PYTHON, "assert", "^([ \\t]{0,40})def test_", "$1@pytest.mark.skip\n$1def test_"))),
            new PlantedTampering(
                    "tamper/threshold-lowered",
                    "a lower threshold of coverage or mutation",
                    "a threshold in pom.xml, build.gradle, Jest's or vitest's configuration, or fail_under",
                    List.of(
                            Recipe.of(
                                    "(.*/)?pom\\.xml",
                                    "jacoco",
                                    "<minimum>\\s{0,20}(0\\.[0-9]{0,9}[1-9][0-9]{0,9}|1\\.0+|[1-9][0-9]?%)\\s{0,20}</minimum>",
                                    "<minimum>0.00</minimum>"),
                            Recipe.of(
                                    "(.*/)?pom\\.xml",
                                    "pitest",
                                    "<mutationThreshold>[0-9]{1,3}</mutationThreshold>",
                                    "<mutationThreshold>0</mutationThreshold>"),
                            Recipe.of(
                                    "(.*/)?build\\.gradle(\\.kts)?",
                                    "CoverageVerification",
                                    "minimum\\s{0,9}=\\s{0,9}\"?0\\.[0-9]{1,9}",
                                    "minimum = 0.00"),
                            Recipe.of(
                                    "(.*/)?(package\\.json|(jest|vitest|vite)\\.config\\.[cm]?[jt]s)",
                                    "[tT]hreshold",
                                    "(\"?(?:lines|branches|functions|statements)\"?\\s{0,9}:\\s{0,9})[1-9][0-9]{0,2}",
                                    "$10"),
                            Recipe.of(
                                    "(.*/)?(pyproject\\.toml|setup\\.cfg|\\.coveragerc)",
                                    "report",
                                    "^(fail_under\\s{0,9}=\\s{0,9})[1-9][0-9]{0,2}",
                                    "$10"))));

    @Override
    public Planting plant(Content tree) throws IOException {
        for (Recipe recipe : recipes) {
            for (String path : tree.paths()) {
                Optional<String> text = recipe.files().test(path) ? text(tree, path) : Optional.empty();
                if (text.filter(recipe::fits).isPresent()) {
                    return Planting.writing(path, recipe.applied(text.get()));
                }
            }
        }
        return Planting.impossible("the tree has no " + sought.replaceFirst("^a ", ""));
    }

    private static Optional<String> text(Content tree, String path) throws IOException {
        Optional<InputStream> open = tree.open(path);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = open.get()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
