package dev.gatehouse.process;

import java.io.IOException;
import java.nio.file.Files;

/** Words for what CreateProcess says; its numbers share nothing with those of POSIX. */
final class WindowsErrors {

    private static final String CHECK = "Check program, arguments and environment.";
    private static final int ELEVATION_REQUIRED = 740;

    private WindowsErrors() {}

    static NotStartedException of(int code, Job job, IOException failure) {
        String name = job.argv().get(0);
        SpawnFailure.Kind kind = ErrorNumbers.kind(Platform.WINDOWS, code);
        if (kind == SpawnFailure.Kind.PROGRAM_NOT_FOUND && !Files.isDirectory(job.directory())) {
            kind = SpawnFailure.Kind.DIRECTORY_MISSING;
        }
        return new NotStartedException(kind, cause(kind, name, job, failure), remedy(kind, code));
    }

    private static String cause(SpawnFailure.Kind kind, String name, Job job, IOException failure) {
        return switch (kind) {
            case PROGRAM_NOT_FOUND -> "There is no program \"" + name + "\".";
            case DIRECTORY_MISSING -> "The working directory " + job.directory() + " is missing or no directory.";
            case NOT_EXECUTABLE -> name + " may not be executed as this user.";
            case INVALID_ARGUMENT -> "The system finds a parameter of " + name + " invalid.";
            case WRONG_FORMAT -> name + " is not a program for this system.";
            case TOO_BIG ->
                "The command line of " + name + " is too long (32,767 characters in all, 8,191 for a batch file).";
            case TEXT_BUSY -> name + " is in use by another process.";
            case TOO_MANY_FILES, NO_RESOURCES -> "The system has no room for another process.";
            default -> "Starting " + name + " failed: " + failure.getMessage();
        };
    }

    private static String remedy(SpawnFailure.Kind kind, int code) {
        return switch (kind) {
            case PROGRAM_NOT_FOUND -> "Install it, or correct the path.";
            case DIRECTORY_MISSING -> "Create it, or name another.";
            case NOT_EXECUTABLE ->
                code == ELEVATION_REQUIRED ? "Use one that needs no elevation." : "Check its permissions.";
            case WRONG_FORMAT -> "Install the build for this system.";
            case TOO_BIG -> "Pass long data by standard input or a file.";
            case TEXT_BUSY -> "Start it when what writes it has closed it; a virus scanner may hold it for a moment.";
            case TOO_MANY_FILES, NO_RESOURCES -> "Run fewer things in parallel, or enlarge the page file.";
            default -> CHECK;
        };
    }
}
