package dev.gatehouse.process;

import static dev.gatehouse.process.SpawnFailure.Kind;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a start failed. One error number stands for many causes (ENOENT for seven of them), so the places
 * concerned are looked at in the order in which the kernel does: directory, program, interpreter, the JDK's helper.
 */
final class Autopsy {

    private final Job job;
    private final Program program;

    Autopsy(Job job, Program program) {
        this.job = job;
        this.program = program;
    }

    static NotStartedException noResources(String found) {
        return new NotStartedException(
                Kind.NO_RESOURCES,
                "The system has no room for another process: " + found + ".",
                "Raise the limits on processes and memory (ulimit -u, the container's pids and memory limits), or run"
                        + " fewer things in parallel.");
    }

    static NotStartedException shuttingDown() {
        return new NotStartedException(Kind.OTHER, "This JVM is shutting down.", "Start it again.");
    }

    NotStartedException of(IOException failure) {
        int number = Errno.of(failure);
        if (Program.WINDOWS) {
            return WindowsErrors.of(number, job, failure);
        }
        Kind kind = ErrorNumbers.kind(Platform.CURRENT, number);
        try {
            NotStartedException byNumber = byNumber(kind, number);
            return byNumber == null ? byLooking(kind, failure) : byNumber;
        } catch (NotStartedException found) {
            return found;
        }
    }

    /** Looks where the kernel will look, for a start whose failure will be told by words of another program only. */
    void beforehand() throws NotStartedException {
        Path file = program.file().toPath();
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            throw byLooking(Links.trouble(file), new IOException(file + " can't be started"));
        }
        NotStartedException unfit = unfit(file, Kind.PROGRAM_NOT_FOUND);
        if (unfit != null) {
            throw unfit;
        }
    }

    /** A start that failed in the program which should have become this one. */
    NotStartedException afterwards(String complaint) {
        try {
            beforehand();
        } catch (NotStartedException found) {
            return found;
        }
        return complaint.endsWith("Text file busy") ? textBusy("") : elsewhere(new IOException(complaint));
    }

    /** Causes that the number alone tells. */
    private @Nullable NotStartedException byNumber(Kind kind, int number) {
        return switch (kind) {
            case TOO_BIG ->
                failure(
                        Kind.TOO_BIG,
                        "The arguments and environment of " + name() + " are too big (one may have 128 KiB on Linux).",
                        "Pass long data by standard input or a file.");
            case TEXT_BUSY -> textBusy(", and stayed so through 3 retries");
            case WRONG_FORMAT ->
                failure(Kind.WRONG_FORMAT, program.file() + " has no format that this system runs.", REBUILD);
            case TOO_MANY_FILES -> FreeDescriptors.exhausted("the system said so when starting " + name());
            case NO_RESOURCES -> noResources("error " + number + " when starting " + name());
            case INVALID_ARGUMENT ->
                failure(Kind.INVALID_ARGUMENT, "The system finds an argument of " + name() + " invalid.", CHECK);
            default -> null;
        };
    }

    private static final String REBUILD = "Install or build it again for this system.";
    private static final String CHECK = "Check program, arguments and environment.";

    private NotStartedException textBusy(String detail) {
        return failure(
                Kind.TEXT_BUSY,
                program.file() + " is still open for writing somewhere" + detail + ".",
                "Start it when what writes it has closed it.");
    }

    private NotStartedException byLooking(Kind told, IOException failure) throws NotStartedException {
        checkDirectory(job.directory(), told);
        Path file = program.file().toPath();
        if (told == Kind.SYMLINK_LOOP) {
            return failure(told, file + " is a link that leads back to itself.", "Correct the link.");
        }
        if (told == Kind.NAME_TOO_LONG) {
            return failure(told, "The path of the program is too long.", "Shorten it.");
        }
        if (!Files.exists(file)) {
            return absent(file);
        }
        NotStartedException refused = unfit(file, told);
        return refused == null ? elsewhere(failure) : refused;
    }

    private NotStartedException absent(Path file) {
        String why = Files.isSymbolicLink(file)
                ? " is a link to something that doesn't exist"
                : blockingFile(file) + " doesn't exist";
        return failure(Kind.PROGRAM_NOT_FOUND, "The program " + file + why + ".", "Correct the path, or create it.");
    }

    /** For {@code a/file/b}: a path that goes on below a file. */
    private static String blockingFile(Path file) {
        for (Path part = file.getParent(); part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                return Files.isDirectory(part) ? "" : " lies below " + part + ", which is a file, so it";
            }
        }
        return "";
    }

    private @Nullable NotStartedException unfit(Path file, Kind told) throws NotStartedException {
        if (Files.isDirectory(file)) {
            return failure(Kind.IS_A_DIRECTORY, file + " is a directory, not a program.", "Name a file in it.");
        }
        if (!Files.isExecutable(file) || !Files.isRegularFile(file)) {
            return failure(
                    Kind.NOT_EXECUTABLE,
                    file + " is not executable.",
                    "Make it so (chmod +x " + file
                            + ", and \"git update-index --chmod=+x\" to keep it), or move it off a" + " noexec mount.");
        }
        program.checkFormat();
        String loader = told == Kind.PROGRAM_NOT_FOUND ? Elf.missingLoader(file.toFile()) : null;
        return loader == null
                ? null
                : failure(
                        Kind.INTERPRETER_MISSING,
                        file + " needs the loader " + loader + ", which doesn't exist here.",
                        "Install the build for this system (a glibc build doesn't run on musl, and vice versa).");
    }

    /** Directory and program are fit, so it is the JDK's own helper, or something not known here. */
    private NotStartedException elsewhere(IOException failure) {
        File helper = new File(System.getProperty("java.home"), "lib/jspawnhelper");
        String message = String.valueOf(failure.getMessage());
        if (!helper.canExecute() && new File("/proc").isDirectory()) {
            return failure(
                    Kind.SPAWN_HELPER_MISSING,
                    "The JDK's helper " + helper + " is missing or not executable.",
                    "The JDK was changed while in use, or installed incompletely: restart, or install it again.");
        }
        return failure(Kind.OTHER, "Starting " + name() + " failed: " + message, CHECK);
    }

    /** @param told what the error number said; {@link Kind#OTHER} when there is none */
    static void checkDirectory(Path directory, Kind told) throws NotStartedException {
        if (Files.isDirectory(directory)) {
            return;
        }
        String what = "The working directory " + directory;
        if (told == Kind.SYMLINK_LOOP) {
            throw failure(told, what + " is a link that leads back to itself.", "Correct the link.");
        }
        if (told == Kind.NAME_TOO_LONG) {
            throw failure(told, "The path of the working directory is too long.", "Shorten it.");
        }
        if (Files.exists(directory) || told == Kind.DIRECTORY_NOT_A_DIRECTORY) {
            throw failure(
                    Kind.DIRECTORY_NOT_A_DIRECTORY,
                    what + " is not a directory, or lies below a file.",
                    "Name a folder.");
        }
        if (told == Kind.NOT_EXECUTABLE) {
            throw failure(Kind.OTHER, what + " can't be entered: permission denied.", "Correct its permissions.");
        }
        String how = Files.exists(directory, LinkOption.NOFOLLOW_LINKS) ? " is a dangling link." : " doesn't exist.";
        throw failure(Kind.DIRECTORY_MISSING, what + how, "Create it, or name another.");
    }

    private String name() {
        return job.argv().get(0);
    }

    private static NotStartedException failure(Kind kind, String cause, String remedy) {
        return new NotStartedException(kind, cause, remedy);
    }
}
