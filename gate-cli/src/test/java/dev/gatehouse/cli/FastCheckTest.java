package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The short way understands what the long way does, and nothing else. */
class FastCheckTest {
    private static final List<String> WORDS = List.of(
            "check",
            "--isolated",
            "--isolated=false",
            "--format=json",
            "--format=agent",
            "--format=JSON",
            "--format=",
            "--format",
            "json",
            "--fail-fast",
            "--help",
            "");

    @TempDir
    Path temp;

    Shell shell;
    CommandLine commands;

    @BeforeEach
    void make() throws Exception {
        shell = new Shell(temp);
        commands = CommandTree.commands(shell.context());
    }

    private Optional<CheckRun> fast(String... args) {
        return FastCheck.of(args, shell.root);
    }

    /** What picocli makes of the arguments; empty when it refuses them or shows help. */
    private Optional<CheckRun> slow(String... args) {
        try {
            CommandLine.ParseResult result = commands.parseArgs(args);
            return result.hasSubcommand()
                            && !result.subcommand().isUsageHelpRequested()
                            && result.subcommand().commandSpec().userObject() instanceof CheckCommand check
                    ? Optional.of(check.wanted())
                    : Optional.empty();
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsUnderstood(Format format) {
        String option = "--format=" + format.id();

        assertThat(fast("check", option)).isPresent().isEqualTo(slow("check", option));
        assertThat(fast("check", option, "--isolated")).isPresent().isEqualTo(slow("check", "--isolated", option));
    }

    @Test
    void thePlainFormsAreUnderstood() {
        assertThat(fast("check")).isPresent().isEqualTo(slow("check"));
        assertThat(fast("check", "--isolated")).isPresent().isEqualTo(slow("check", "--isolated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--version",
                "explain",
                "check --format json",
                "check --format=nonsense",
                "check --isolated --isolated",
                "check --format=json --format=sarif",
                "check --tier stop",
                "check -C elsewhere",
                "check --head HEAD",
                "check --help",
                "check check",
                "--isolated check"
            })
    void everythingElseGoesTheUsualWay(String line) {
        assertThat(fast(line.split(" "))).isEmpty();
    }

    @Test
    void whateverTheShortWayAcceptsTheLongOneUnderstandsTheSame() {
        int accepted = 0;
        for (String[] args : lines()) {
            Optional<CheckRun> fast = fast(args);
            if (fast.isPresent()) {
                accepted++;
                assertThat(fast).as(String.join(" ", args)).isEqualTo(slow(args));
            }
        }
        assertThat(accepted).isEqualTo(8);
    }

    /** All lines of up to three words. */
    private static List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        for (String first : WORDS) {
            lines.add(new String[] {first});
            for (String second : WORDS) {
                lines.add(new String[] {first, second});
                for (String third : WORDS) {
                    lines.add(new String[] {first, second, third});
                }
            }
        }
        return lines;
    }
}
