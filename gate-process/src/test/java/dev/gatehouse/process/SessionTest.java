package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SessionTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
    }

    @Test
    void theProgramLeadsASessionOfItsOwnUnderTheNumberThatWeKnow() throws Exception {
        String ask = "echo $$; cut -d' ' -f6 /proc/$$/stat; echo $$ > pid; exit 3";
        ProcessResult result = Processes.run(shell.sh(ask).withGrouping(Grouping.SESSION));

        assertThat(result.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(result.outTail()).isEqualTo(shell.pid("pid") + "\n" + shell.pid("pid") + "\n");
    }

    @Test
    void whoDroppedMarkAndPipesIsFoundByTheSession() throws Exception {
        String leave = "env -i sh -c 'echo $$ > pid; exec sleep 300' </dev/null >/dev/null 2>&1 &"
                + " while [ ! -s pid ]; do sleep 0.01; done";
        ProcessResult result = Processes.run(shell.sh(leave).withGrouping(Grouping.SESSION));

        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void theKernelKillsItWhenThisJvmIsKilled() throws Exception {
        Process jvm = Jvm.start(RunInSession.class, Map.of(), folder);
        assertThat(Eventually.holds(() -> folder.resolve("pid").toFile().length() > 1))
                .isTrue();
        long pid = shell.pid("pid");
        assertThat(ProcessHandle.of(pid)).isPresent();
        jvm.destroyForcibly().waitFor();

        assertThat(Eventually.gone(pid)).isTrue();
    }

    /** The kernel's signal comes with the end of the starting thread, not of its process. */
    @Test
    void itOutlivesTheThreadThatAskedForIt() throws Exception {
        Job job = job("sh", "-c", "read line; exit 5");
        AtomicReference<Process> started = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                started.set(new Launch(job, new Run(), Launch.starter(job)).start());
            } catch (NotStartedException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        thread.join();
        // A child that had exec'd, and so asked for the signal, only after the thread's end proves nothing.
        assertThat(Eventually.holds(
                        () -> started.get().info().command().orElse("").endsWith("sh")
                                || started.get().info().command().orElse("").contains("dash")))
                .isTrue();
        started.get().getOutputStream().close();

        assertThat(started.get().waitFor()).isEqualTo(5);
    }

    static List<SpawnFailureTest.Row> rows() {
        return SpawnFailureTest.rows().toList();
    }

    /** Though it is another program than the JDK that fails to start it. */
    @ParameterizedTest
    @MethodSource("rows")
    void tellsWhyItDidNotStartJustAsWell(SpawnFailureTest.Row row) throws Exception {
        ProcessSpec spec = row.plant().in(shell).withGrouping(Grouping.SESSION);
        Ending ending = Processes.run(spec).ending();

        assertThat(ending).isInstanceOfSatisfying(Ending.NotStarted.class, not -> {
            assertThat(not.failure().kind()).isEqualTo(row.kind());
            assertThat(not.failure().cause()).contains(row.says());
        });
    }

    @Test
    void aFileOpenForWritingIsNamedToo() throws Exception {
        Path tool = shell.file("tool", Files.readAllBytes(Path.of("/bin/true")), "rwxr-xr-x");
        try (OutputStream writer = Files.newOutputStream(tool, StandardOpenOption.APPEND)) {
            assertThat(writer).isNotNull();
            assertThat(Processes.run(shell.argv("./tool").withGrouping(Grouping.SESSION))
                            .ending())
                    .isInstanceOfSatisfying(
                            Ending.NotStarted.class,
                            not -> assertThat(not.failure().kind()).isEqualTo(SpawnFailure.Kind.TEXT_BUSY));
        }
    }

    @Test
    void aProgramsOwnExitCodesStayItsOwn() throws Exception {
        for (String code : List.of("126", "127")) {
            assertThat(Processes.run(shell.sh("echo no >&2; exit " + code).withGrouping(Grouping.SESSION))
                            .ending())
                    .isEqualTo(new Ending.Exited(Integer.parseInt(code)));
        }
    }

    @Test
    void aToolThatIsMissingIsLeftOut() {
        List<String> argv = List.of("a", "b");

        assertThat(new SessionTools(null, null).wrap(argv)).isEqualTo(argv);
        assertThat(new SessionTools(null, null).giveSession()).isFalse();
        assertThat(new SessionTools("/bin/setsid", null).wrap(argv)).containsExactly("/bin/setsid", "a", "b");
        assertThat(new SessionTools("/s", "/p").wrap(argv))
                .containsExactly("/s", "/p", "--pdeathsig", "KILL", "--", "a", "b");
    }

    private Job job(String... argv) {
        return new Job(
                List.of(argv),
                folder,
                Shell.ENVIRONMENT,
                Input.none(),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Grouping.SESSION,
                Drain.into(),
                Drain.into());
    }

    /** Runs a program that notes its number and waits. */
    static final class RunInSession {
        public static void main(String[] args) throws Exception {
            Processes.run(new Shell(Path.of(args[0]))
                    .sh("echo $$ > pid; exec sleep 300")
                    .withGrouping(Grouping.SESSION));
        }
    }
}
