package dev.gatehouse.process;

import static dev.gatehouse.process.SpawnFailure.Kind.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpawnFailureTest {

    @TempDir
    Path folder;

    /** A planted fault, and what must be said about it. */
    record Row(SpawnFailure.Kind kind, String says, Plant plant) {
        @Override
        public String toString() {
            return kind + " \"" + says + "\"";
        }
    }

    interface Plant {
        ProcessSpec in(Shell shell) throws Exception;
    }

    static Stream<Row> rows() {
        return Stream.of(missing(), unrunnable(), oversizedOrInvalid(), misshapen())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> missing() {
        return Stream.of(
                new Row(PROGRAM_NOT_FOUND, "No program \"no-such-tool\" in the PATH", s -> s.argv("no-such-tool")),
                new Row(PROGRAM_NOT_FOUND, "doesn't exist", s -> s.argv("./no-such-tool")),
                new Row(PROGRAM_NOT_FOUND, "is a link to something", s -> {
                    Files.createSymbolicLink(s.folder().resolve("dangling"), Path.of("nowhere"));
                    return s.argv("./dangling");
                }),
                new Row(PROGRAM_NOT_FOUND, "which is a file", s -> {
                    s.script("file", "#!/bin/sh\n");
                    return s.argv("./file/tool");
                }),
                new Row(PROGRAM_NOT_FOUND, "in the PATH", s -> {
                    s.script("here", "#!/bin/sh\n");
                    return with(s.argv("here"), s.folder(), Map.of("PATH", ".:"));
                }),
                new Row(
                        DIRECTORY_MISSING,
                        "doesn't exist",
                        s -> at(s.argv("true"), s.folder().resolve("gone"))),
                new Row(
                        DIRECTORY_MISSING,
                        "doesn't exist",
                        s -> at(s.argv("no-such"), s.folder().resolve("gone"))),
                new Row(DIRECTORY_MISSING, "dangling link", s -> {
                    Path link = Files.createSymbolicLink(s.folder().resolve("link"), Path.of("nowhere"));
                    return at(s.argv("true"), link);
                }),
                new Row(DIRECTORY_NOT_A_DIRECTORY, "not a directory", s -> at(s.argv("true"), s.script("file", "x"))),
                new Row(
                        DIRECTORY_NOT_A_DIRECTORY,
                        "below a file",
                        s -> at(s.argv("true"), s.script("file", "x").resolve("sub"))));
    }

    private static Stream<Row> unrunnable() {
        return Stream.of(
                new Row(NOT_EXECUTABLE, "is not executable", s -> {
                    s.file("tool", "#!/bin/sh\n".getBytes(UTF_8), "rw-r--r--");
                    return s.argv("./tool");
                }),
                new Row(NOT_EXECUTABLE, "is not executable", s -> {
                    s.file("tool", "#!/bin/sh\n".getBytes(UTF_8), "rw-r--r--");
                    return with(
                            s.argv("tool"),
                            s.folder(),
                            Map.of("PATH", s.folder().toString()));
                }),
                new Row(IS_A_DIRECTORY, "is a directory", s -> {
                    Files.createDirectory(s.folder().resolve("tool"));
                    return s.argv("./tool");
                }),
                new Row(INTERPRETER_MISSING, "needs /no/such/sh, which does not exist", s -> {
                    s.script("tool", "#!/no/such/sh -e\n");
                    return s.argv("./tool");
                }),
                new Row(INTERPRETER_MISSING, "needs \"no-such-node\", which is not in its PATH", s -> {
                    s.script("tool", "#!/usr/bin/env no-such-node\n");
                    return s.argv("./tool");
                }),
                new Row(INTERPRETER_MISSING, "names no interpreter", s -> {
                    s.script("tool", "#!  \n");
                    return s.argv("./tool");
                }),
                new Row(INTERPRETER_MISSING, "needs the loader", s -> {
                    String binary =
                            Files.readString(Path.of("/bin/true"), java.nio.charset.StandardCharsets.ISO_8859_1);
                    byte[] patched = binary.replace("/ld-linux", "/no-linux")
                            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                    s.file("tool", patched, "rwxr-xr-x");
                    return s.argv("./tool");
                }),
                new Row(CRLF_SHEBANG, "Windows line endings", s -> {
                    s.script("tool", "#!/bin/sh\r\necho hello\r\n");
                    return s.argv("./tool");
                }));
    }

    private static Stream<Row> oversizedOrInvalid() {
        return Stream.of(
                new Row(TOO_BIG, "too big", s -> s.argv("true", "x".repeat(200_000))),
                new Row(TOO_BIG, "too big", s -> {
                    Map<String, String> environment = new HashMap<>(Shell.ENVIRONMENT);
                    environment.put("BIG", "x".repeat(200_000));
                    return with(s.argv("true"), s.folder(), environment);
                }),
                new Row(TOO_BIG, "too big", s -> {
                    // Each is within its bound; together they pass a quarter of any usual stack limit.
                    String[] argv = new String[81];
                    Arrays.fill(argv, "x".repeat(100_000));
                    argv[0] = "true";
                    return s.argv(argv);
                }),
                new Row(INVALID_ARGUMENT, "Argument 2 contains a NUL", s -> s.argv("echo", "a", "b\0c")),
                new Row(INVALID_ARGUMENT, "The program name contains a NUL", s -> s.argv("tr\0ue")),
                new Row(INVALID_ARGUMENT, "program name is empty", s -> s.argv("")),
                new Row(
                        INVALID_ARGUMENT,
                        "The environment variable A contains a NUL",
                        s -> with(s.argv("true"), s.folder(), Map.of("A", "x\0y"))),
                new Row(
                        INVALID_ARGUMENT,
                        "can't be the name of an environment variable",
                        s -> with(s.argv("true"), s.folder(), Map.of("A=B", "x"))),
                new Row(
                        INVALID_ARGUMENT,
                        "input file",
                        s -> s.argv("cat").withInput(Input.file(s.folder().resolve("gone")))));
    }

    private static Stream<Row> misshapen() {
        return Stream.of(
                new Row(WRONG_FORMAT, "neither a program", s -> {
                    s.script("tool", "echo a shell would run this\n");
                    return s.argv("./tool");
                }),
                new Row(WRONG_FORMAT, "damaged or cut off", s -> {
                    s.file("tool", Arrays.copyOf(Files.readAllBytes(Path.of("/bin/true")), 100), "rwxr-xr-x");
                    return s.argv("./tool");
                }),
                new Row(WRONG_FORMAT, "damaged or cut off", s -> {
                    s.file("tool", "\177ELF and then nonsense".repeat(10).getBytes(UTF_8), "rwxr-xr-x");
                    return s.argv("./tool");
                }),
                new Row(WRONG_FORMAT, "another processor", s -> {
                    byte[] binary = Files.readAllBytes(Path.of("/bin/true"));
                    binary[18] = 21;
                    s.file("tool", binary, "rwxr-xr-x");
                    return s.argv("./tool");
                }),
                new Row(EMPTY_FILE, "empty file", s -> {
                    s.script("tool", "");
                    return s.argv("./tool");
                }),
                new Row(SYMLINK_LOOP, "leads back", s -> {
                    Files.createSymbolicLink(s.folder().resolve("loop"), Path.of("loop"));
                    return s.argv("./loop");
                }),
                new Row(SYMLINK_LOOP, "working directory", s -> {
                    Path loop = Files.createSymbolicLink(s.folder().resolve("loop"), Path.of("loop"));
                    return at(s.argv("true"), loop);
                }),
                new Row(NAME_TOO_LONG, "path of the program", s -> s.argv("./" + "x".repeat(300))),
                new Row(NAME_TOO_LONG, "program name is longer", s -> s.argv("x".repeat(300))),
                new Row(
                        NAME_TOO_LONG,
                        "path of the working directory",
                        s -> at(s.argv("true"), s.folder().resolve("x".repeat(300)))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsWhyItDidNotStart(Row row) throws Exception {
        SpawnFailure failure = failure(() -> Processes.run(row.plant().in(new Shell(folder))));

        assertThat(failure.kind()).as(failure.toString()).isEqualTo(row.kind());
        assertThat(failure.cause()).contains(row.says());
        assertThat(failure.remedy()).isNotBlank();
        assertThat(folder.resolve("run.log")).content().contains("[gatehouse: not started: " + failure.cause());
        assertThat(LiveRuns.count()).isZero();
    }

    @Test
    void thePathTypeItselfRefusesANulInTheWorkingDirectory() {
        assertThatThrownBy(() -> Path.of("/tmp\0/x")).isInstanceOf(InvalidPathException.class);
    }

    @Test
    void aFileOpenForWritingIsRetriedAndThenNamed() throws Exception {
        Shell shell = new Shell(folder);
        Path tool = shell.file("tool", Files.readAllBytes(Path.of("/bin/true")), "rwxr-xr-x");
        try (OutputStream writer = Files.newOutputStream(tool, java.nio.file.StandardOpenOption.APPEND)) {
            assertThat(failure(() -> Processes.run(shell.argv("./tool"))).kind())
                    .isEqualTo(TEXT_BUSY);
        }
        assertThat(Processes.run(shell.argv("./tool")).succeeded()).isTrue();
    }

    @Test
    void aFileThatIsClosedMeanwhileStarts() throws Exception {
        Shell shell = new Shell(folder);
        Path tool = shell.file("tool", Files.readAllBytes(Path.of("/bin/true")), "rwxr-xr-x");
        OutputStream writer = Files.newOutputStream(tool, java.nio.file.StandardOpenOption.APPEND);
        AtomicInteger attempts = new AtomicInteger();
        Launch.Starter closingAfterTwo = builder -> {
            if (attempts.incrementAndGet() == 3) {
                writer.close();
            }
            return builder.start();
        };

        Finished finished = Supervision.of(job(shell, "./tool"), closingAfterTwo);

        assertThat(finished.exitCode()).isZero();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aChildWithoutAHandleIsEnded() {
        Shell shell = new Shell(folder);
        AtomicInteger pid = new AtomicInteger();
        Launch.Starter noReaper = builder -> {
            pid.set((int) builder.start().pid());
            throw new OutOfMemoryError("unable to create native thread: possibly out of memory");
        };

        assertThatThrownBy(() -> Supervision.of(job(shell, "sleep", "300"), noReaper))
                .isInstanceOfSatisfying(
                        NotStartedException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(NO_RESOURCES));
        assertThat(Eventually.gone(pid.get())).isTrue();
    }

    @Test
    void anArgumentThatWouldArriveAsQuestionMarksIsRefused() {
        assertThatThrownBy(() ->
                        ArgumentCharset.checkEncodable("Argument 1", "é", java.nio.charset.StandardCharsets.US_ASCII))
                .isInstanceOfSatisfying(
                        NotStartedException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(INVALID_ARGUMENT));
    }

    @Test
    void readsTheNumberWhateverTheWordsAround() {
        assertThat(Errno.of(new IOException("x", new IOException("error=2, No such file or directory"))))
                .isEqualTo(2);
        assertThat(Errno.of(new IOException("x", new IOException("Exec failed, error: 13 (Permission denied) "))))
                .isEqualTo(13);
        assertThat(Errno.of(new IOException("x", new IOException("posix_spawn failed, error: 11 (again)"))))
                .isEqualTo(11);
        assertThat(Errno.of(new IOException("Cannot run program \"error=7\" (in directory \".\"): error=20, Not")))
                .isEqualTo(20);
        assertThat(Errno.of(new IOException("error in word only"))).isZero();
    }

    private static Job job(Shell shell, String... argv) {
        return new Job(
                List.of(argv),
                shell.folder(),
                Shell.ENVIRONMENT,
                Input.none(),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Grouping.NONE,
                Drain.into(),
                Drain.into());
    }

    private static SpawnFailure failure(Callable<ProcessResult> run) throws Exception {
        ProcessResult result = run.call();
        assertThat(result.ending()).isInstanceOf(Ending.NotStarted.class);
        return ((Ending.NotStarted) result.ending()).failure();
    }

    private static ProcessSpec at(ProcessSpec spec, Path directory) {
        return with(spec, directory, spec.environment());
    }

    private static ProcessSpec with(ProcessSpec spec, Path directory, Map<String, String> environment) {
        return ProcessSpec.of(spec.argv(), directory, environment, spec.log(), spec.limit());
    }
}
