package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.config.GateFile;
import dev.gatehouse.git.RepositoryProblem;
import dev.gatehouse.report.ExitCode;
import dev.gatehouse.runner.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes wrong, in words and as an exit code. */
class GuardTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode guarding(Exception fault) {
        Terminal terminal = new Terminal(Shell.stream(new ByteArrayOutputStream()), Shell.stream(err), false);
        return new Guard(terminal).run(() -> {
            throw fault;
        });
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static RepositoryProblem problem(RepositoryProblem.Kind kind) throws Exception {
        Constructor<RepositoryProblem> constructor = RepositoryProblem.class.getDeclaredConstructor(
                RepositoryProblem.Kind.class, String.class, String.class, String.class);
        constructor.setAccessible(true);
        return constructor.newInstance(kind, "What.", "Why.", "Do this.");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_MERGE_BASE", "SHALLOW_BASE_MISSING", "DAMAGED", "MOVING", "FAILED", "NO_GIT"})
    void aRepositoryThatCannotBeJudgedLeavesItUnproven(RepositoryProblem.Kind kind) throws Exception {
        assertThat(guarding(problem(kind))).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(said()).isEqualTo(String.format("gate: What. Why.%n  Do this.%n"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NO_MERGE_BASE", "SHALLOW_BASE_MISSING", "DAMAGED", "MOVING", "FAILED", "NO_GIT"})
    void whatTheUserAskedWronglyIsUsage(RepositoryProblem.Kind kind) throws Exception {
        assertThat(guarding(problem(kind))).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aMalformedPolicyIsShownWithItsPlaceAndNoStack() {
        Exception fault = null;
        try {
            GateFile.read("gate.yaml", "version: 1\nnonsense: 2\n");
        } catch (RuntimeException e) {
            fault = e;
        }

        assertThat(guarding(fault)).isEqualTo(ExitCode.USAGE);
        assertThat(said()).startsWith("gate.yaml:2:1").doesNotContain("\tat ");
    }

    @Test
    void aProblemIsUsageWithItsRemedy() {
        assertThat(guarding(new Problem("It is so.", "Do that."))).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("gate: It is so.", "  Do that.");
    }

    @Test
    void troubleWithFilesLeavesItUnproven() {
        assertThat(guarding(new AccessDeniedException("/state/x"))).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(guarding(new UncheckedIOException(new NoSuchFileException("/state/y"))))
                .isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(said())
                .contains("/state/x: permission denied", "/state/y: does not exist", "free space")
                .doesNotContain("internal error");
    }

    @Test
    void aFullDiskLeavesItUnproven() throws IOException {
        assertThat(guarding(new IOException("No space left on device"))).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(said()).contains("No space left on device", "free space");
        removeDetails();
    }

    @Test
    void anInterruptionIsOne() {
        assertThat(guarding(new InterruptedException())).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(guarding(new InterruptedIOException())).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(guarding(new UncheckedIOException(new ClosedByInterruptException())))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said()).isEmpty();
    }

    @Test
    void aFaultOfOursSaysWhereItsStackIs() throws IOException {
        assertThat(guarding(new IllegalStateException("oh\u001b[2J"))).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(said()).contains("internal error", "Please report it").doesNotContain("\u001b", "\tat ");
        assertThat(removeDetails()).contains("IllegalStateException", "\tat ");
    }

    private String removeDetails() throws IOException {
        Matcher place = Pattern.compile("The details are in (\\S+\\.txt)\\.").matcher(said());
        assertThat(place.find()).isTrue();
        String text = Files.readString(Path.of(place.group(1)));
        Files.delete(Path.of(place.group(1)));
        return text;
    }
}
