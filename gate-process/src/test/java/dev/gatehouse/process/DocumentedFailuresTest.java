package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the documents says what the code does. */
class DocumentedFailuresTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "processes.md");
    private static final String ROW = "| `";

    @Test
    void everyKindHasItsRowWithItsNumbers() throws IOException {
        check(Files.readAllLines(DOCUMENT));
    }

    @Test
    void aRowThatIsWrongOrMissingIsSeen() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| `TEXT_BUSY`"))
                .findFirst()
                .orElseThrow());
        List<String> missing = new ArrayList<>(lines);
        missing.remove(at);
        assertThatThrownBy(() -> check(missing)).isInstanceOf(AssertionError.class);
        List<String> wrong = new ArrayList<>(lines);
        wrong.set(at, lines.get(at).replace("| 26 | 26 |", "| 26 | 27 |"));
        assertThatThrownBy(() -> check(wrong)).isInstanceOf(AssertionError.class);
    }

    private static void check(List<String> lines) {
        List<String> documented = lines.stream()
                .filter(line -> line.startsWith(ROW) && Character.isUpperCase(line.charAt(ROW.length())))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .skip(1)
                        .limit(4)
                        .collect(Collectors.joining(" ")))
                .toList();
        List<String> actual = Arrays.stream(SpawnFailure.Kind.values())
                .map(kind -> "`" + kind + "` " + numbers(Platform.LINUX, kind) + " " + numbers(Platform.MACOS, kind)
                        + " " + numbers(Platform.WINDOWS, kind))
                .toList();

        assertThat(documented).containsExactlyElementsOf(actual);
    }

    private static String numbers(Platform platform, SpawnFailure.Kind kind) {
        String numbers = ErrorNumbers.all(platform).entrySet().stream()
                .filter(row -> row.getValue() == kind)
                .map(Map.Entry::getKey)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers;
    }
}
