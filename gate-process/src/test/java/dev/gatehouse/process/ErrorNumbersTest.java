package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.process.SpawnFailure.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No Windows and no macOS is asked: their numbers are read from their documentation. */
class ErrorNumbersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "LINUX,2,PROGRAM_NOT_FOUND",
        "LINUX,7,TOO_BIG",
        "LINUX,8,WRONG_FORMAT",
        "LINUX,11,NO_RESOURCES",
        "LINUX,12,NO_RESOURCES",
        "LINUX,13,NOT_EXECUTABLE",
        "LINUX,20,DIRECTORY_NOT_A_DIRECTORY",
        "LINUX,22,INVALID_ARGUMENT",
        "LINUX,24,TOO_MANY_FILES",
        "LINUX,26,TEXT_BUSY",
        "LINUX,36,NAME_TOO_LONG",
        "LINUX,40,SYMLINK_LOOP",
        "LINUX,35,OTHER",
        "LINUX,62,OTHER",
        "MACOS,35,NO_RESOURCES",
        "MACOS,11,OTHER",
        "MACOS,40,OTHER",
        "MACOS,62,SYMLINK_LOOP",
        "MACOS,63,NAME_TOO_LONG",
        "MACOS,86,WRONG_FORMAT",
        "WINDOWS,2,PROGRAM_NOT_FOUND",
        "WINDOWS,3,PROGRAM_NOT_FOUND",
        "WINDOWS,5,NOT_EXECUTABLE",
        "WINDOWS,87,INVALID_ARGUMENT",
        "WINDOWS,193,WRONG_FORMAT",
        "WINDOWS,206,TOO_BIG",
        "WINDOWS,267,DIRECTORY_MISSING",
        "WINDOWS,740,NOT_EXECUTABLE",
        "WINDOWS,1,OTHER"
    })
    void aNumberMeansSomethingElseOnEachPlatform(Platform platform, int number, Kind kind) {
        assertThat(ErrorNumbers.kind(platform, number)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CRLF_SHEBANG",
                "EMPTY_FILE",
                "INTERPRETER_MISSING",
                "IS_A_DIRECTORY",
                "SPAWN_HELPER_MISSING",
                "OTHER"
            })
    void everyKindHasANumberButThoseThatOnlyLookingTells(Kind kind) {
        assertThat(Platform.values())
                .anyMatch(platform -> ErrorNumbers.all(platform).containsValue(kind));
    }

    @Test
    void everyNumberOfWindowsHasCauseAndRemedy() {
        for (Map.Entry<Integer, Kind> row : ErrorNumbers.all(Platform.WINDOWS).entrySet()) {
            SpawnFailure failure = windows(row.getKey(), folder);
            assertThat(failure.kind()).isEqualTo(row.getValue());
            assertThat(failure.cause()).endsWith(".").doesNotContain("failed");
            assertThat(failure.remedy()).endsWith(".");
        }
        assertThat(windows(1, folder).cause()).contains("tool.exe failed: CreateProcess error=1");
    }

    @Test
    void aMissingDirectoryIsToldFromAMissingProgramOnWindowsToo() {
        assertThat(windows(2, folder.resolve("gone")).kind()).isEqualTo(Kind.DIRECTORY_MISSING);
    }

    @Test
    void knowsThePlatformByItsNames() {
        assertThat(Platform.of("Linux", '/')).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("FreeBSD", '/')).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("Mac OS X", '/')).isEqualTo(Platform.MACOS);
        assertThat(Platform.of("Windows 11", '\\')).isEqualTo(Platform.WINDOWS);
    }

    private static SpawnFailure windows(int number, Path directory) {
        Job job = new Job(
                List.of("tool.exe"),
                directory,
                Map.of(),
                Input.none(),
                Duration.ofSeconds(1),
                Duration.ZERO,
                Grouping.NONE,
                Drain.into(),
                Drain.into());
        return WindowsErrors.of(number, job, new IOException("CreateProcess error=" + number))
                .failure();
    }
}
