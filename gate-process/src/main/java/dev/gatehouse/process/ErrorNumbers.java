package dev.gatehouse.process;

import static dev.gatehouse.process.SpawnFailure.Kind;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the error number of a failed start says by itself, on each platform: errno of {@code posix_spawn} and {@code execve},
 * and the codes of {@code CreateProcess}. Where one number has several causes, the most frequent stands here, and {@link
 * Autopsy} looks which it is.
 */
final class ErrorNumbers {

    private static final SortedMap<Integer, Kind> LINUX = new TreeMap<>(Map.ofEntries(
            Map.entry(1, Kind.NOT_EXECUTABLE),
            Map.entry(2, Kind.PROGRAM_NOT_FOUND),
            Map.entry(7, Kind.TOO_BIG),
            Map.entry(8, Kind.WRONG_FORMAT),
            Map.entry(11, Kind.NO_RESOURCES),
            Map.entry(12, Kind.NO_RESOURCES),
            Map.entry(13, Kind.NOT_EXECUTABLE),
            Map.entry(20, Kind.DIRECTORY_NOT_A_DIRECTORY),
            Map.entry(22, Kind.INVALID_ARGUMENT),
            Map.entry(23, Kind.TOO_MANY_FILES),
            Map.entry(24, Kind.TOO_MANY_FILES),
            Map.entry(26, Kind.TEXT_BUSY),
            Map.entry(36, Kind.NAME_TOO_LONG),
            Map.entry(40, Kind.SYMLINK_LOOP)));

    private static final SortedMap<Integer, Kind> MACOS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, Kind.NOT_EXECUTABLE),
            Map.entry(2, Kind.PROGRAM_NOT_FOUND),
            Map.entry(7, Kind.TOO_BIG),
            Map.entry(8, Kind.WRONG_FORMAT),
            Map.entry(12, Kind.NO_RESOURCES),
            Map.entry(13, Kind.NOT_EXECUTABLE),
            Map.entry(20, Kind.DIRECTORY_NOT_A_DIRECTORY),
            Map.entry(22, Kind.INVALID_ARGUMENT),
            Map.entry(23, Kind.TOO_MANY_FILES),
            Map.entry(24, Kind.TOO_MANY_FILES),
            Map.entry(26, Kind.TEXT_BUSY),
            Map.entry(35, Kind.NO_RESOURCES),
            Map.entry(62, Kind.SYMLINK_LOOP),
            Map.entry(63, Kind.NAME_TOO_LONG),
            Map.entry(85, Kind.WRONG_FORMAT),
            Map.entry(86, Kind.WRONG_FORMAT)));

    private static final SortedMap<Integer, Kind> WINDOWS = new TreeMap<>(Map.ofEntries(
            Map.entry(2, Kind.PROGRAM_NOT_FOUND),
            Map.entry(3, Kind.PROGRAM_NOT_FOUND),
            Map.entry(4, Kind.TOO_MANY_FILES),
            Map.entry(5, Kind.NOT_EXECUTABLE),
            Map.entry(8, Kind.NO_RESOURCES),
            Map.entry(14, Kind.NO_RESOURCES),
            Map.entry(32, Kind.TEXT_BUSY),
            Map.entry(87, Kind.INVALID_ARGUMENT),
            Map.entry(193, Kind.WRONG_FORMAT),
            Map.entry(206, Kind.TOO_BIG),
            Map.entry(216, Kind.WRONG_FORMAT),
            Map.entry(267, Kind.DIRECTORY_MISSING),
            Map.entry(740, Kind.NOT_EXECUTABLE),
            Map.entry(1455, Kind.NO_RESOURCES)));

    private ErrorNumbers() {}

    /** {@link Kind#OTHER} for a number that says nothing. */
    static Kind kind(Platform platform, int number) {
        return all(platform).getOrDefault(number, Kind.OTHER);
    }

    static SortedMap<Integer, Kind> all(Platform platform) {
        return switch (platform) {
            case LINUX -> LINUX;
            case MACOS -> MACOS;
            case WINDOWS -> WINDOWS;
        };
    }
}
