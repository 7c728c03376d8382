package dev.gatehouse.worker.claude;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.attempt.Patience;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every flag that we use exists. By default that is held against what was seen once; with {@code -Dgatehouse.claude=PROGRAM}
 * (from the npm package @anthropic-ai/claude-code) against the program itself, without network or login.
 */
class ClaudeFlagsTest {

    @TempDir
    private Path folder;

    @Test
    void everyFlagThatWeUseExists() throws Exception {
        String program = System.getProperty("gatehouse.claude", "");
        Set<String> used = Stream.of(ClaudeOptions.Permissions.DEFAULT, ClaudeOptions.Permissions.DONT_ASK)
                .flatMap(this::flags)
                .collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(15);
        assertThat(program.isEmpty() ? recorded() : existing(program, used)).containsAll(used);
    }

    private static Set<String> recorded() throws Exception {
        try (InputStream in = ClaudeFlagsTest.class.getResourceAsStream("flags.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .collect(Collectors.toSet());
        }
    }

    /** Those in the help, and those that it asks the argument of. */
    private Set<String> existing(String program, Set<String> flags) throws Exception {
        String help = told(program, "--help");
        Set<String> existing = new HashSet<>();
        for (String flag : flags) {
            if (help.contains(flag) || told(program, flag).contains("argument missing")) {
                existing.add(flag);
            }
        }
        return existing;
    }

    private String told(String program, String argument) throws Exception {
        Path log = Files.createTempFile(folder, "told", ".txt");
        ProcessResult result = Processes.run(ProcessSpec.of(
                List.of(program, argument),
                folder,
                Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH")),
                log,
                Duration.ofMinutes(1)));
        return result.outTail() + result.errTail();
    }

    private Stream<String> flags(ClaudeOptions.Permissions permissions) {
        return ClaudeCommand.argv(everything(permissions), assignment(), Optional.of("s")).stream()
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(argument -> argument.startsWith("-"));
    }

    private static ClaudeOptions everything(ClaudeOptions.Permissions permissions) {
        return new ClaudeOptions(
                List.of("claude"),
                Optional.of("m"),
                List.of("a"),
                permissions,
                List.of("Edit"),
                List.of("WebFetch"),
                OptionalInt.of(9),
                Optional.of(Path.of("s.md")),
                Optional.of(Path.of("m.json")),
                Optional.of("{}"),
                ClaudeOptions.Isolation.BARE,
                Set.of(),
                Patience.DEFAULT);
    }

    private Assignment assignment() {
        AttemptLimits limits = new AttemptLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), BigDecimal.ONE, 1);
        return new Assignment("t", 1, 1, "p", Optional.empty(), folder, folder, folder, folder, Map.of(), limits);
    }
}
