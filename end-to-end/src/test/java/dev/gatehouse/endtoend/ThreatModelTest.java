package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.attack.Attack;
import dev.gatehouse.testkit.attack.Attacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/threat-model.md says is held names a test that is there. */
class ThreatModelTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/threat-model.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(?:dev\\.[a-z.]+\\.)?([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern PACKAGE = Pattern.compile("`(dev\\.gatehouse\\.gates\\.[a-z]+)`");

    @Test
    void eachOfTheTwentyNamesATestInItsCheckout() throws Exception {
        Map<Integer, List<String>> rows = rows();

        assertThat(rows.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        rows.forEach((number, cells) -> assertThat(cells)
                .as("way in %d", number)
                .anyMatch(cell ->
                        NAME.matcher(cell).find() || PACKAGE.matcher(cell).find() || cell.contains("the same")));
        assertThat(Files.readString(DOCUMENT)).doesNotContain("later");
    }

    @Test
    void eachTestThatIsNamedIsThere() throws Exception {
        Map<String, String> tests = testSources();
        Set<String> missing = new LinkedHashSet<>();
        Matcher named = NAME.matcher(Files.readString(DOCUMENT));
        int count = 0;
        while (named.find()) {
            count++;
            String source = tests.getOrDefault(named.group(1), "");
            boolean there =
                    named.group(2) == null ? !source.isEmpty() : source.contains("void " + named.group(2) + "(");
            if (!there) {
                missing.add(named.group());
            }
        }

        assertThat(count).isGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    /** The others are no deeds of a worker in its checkout. */
    @Test
    void theCatalogueHasAllButTwo() {
        assertThat(Attacks.all().stream().map(Attack::number).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 18, 19, 20);
    }

    private static Map<Integer, List<String>> rows() throws IOException {
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.computeIfAbsent(Integer.parseInt(row.group(1)), number -> new ArrayList<>())
                        .add(line);
            }
        }
        return rows;
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/test/java/dev/")
                            && path.toString().endsWith("Test.java"))
                    .toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
