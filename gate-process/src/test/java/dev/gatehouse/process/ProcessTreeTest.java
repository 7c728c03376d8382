package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessTreeTest {

    private static final Duration SOON = Duration.ofMillis(300);

    /** Leaves tree, group and session; its parent is gone before it begins to write. */
    private static final String DETACHED = "setsid sh -c 'sh -c \"echo \\$\\$ > pid; exec sleep 300\" %s & exit' & ";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
    }

    @Test
    void endsAtTheLimitByTermAndReadsTheLastWords() throws Exception {
        ProcessResult result = Processes.run(
                shell.sh("trap 'echo last words; exit 0' TERM; echo up; while :; do sleep 0.02; done", SOON));

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut());
        assertThat(result.outTail()).isEqualTo("up\nlast words\n");
        assertThat(result.survivors()).isEmpty();
    }

    @Test
    void killsAfterTheGraceWhoIgnoresTerm() throws Exception {
        ProcessResult result = Processes.run(shell.sh("trap '' TERM; echo $$ > pid; while :; do sleep 0.02; done", SOON)
                .withGrace(SOON));

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut());
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void endsDescendantsWithTheProgram() throws Exception {
        ProcessResult result = Processes.run(
                shell.sh("sh -c 'trap \"\" TERM; echo $$ > pid; while :; do sleep 0.02; done' & wait", SOON)
                        .withGrace(SOON));

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut());
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
        assertThat(result.survivors()).extracting(Survivor::pid).contains(shell.pid("pid"));
    }

    @Test
    void isNotHeldUpByAGrandchildThatHoldsTheOutput() throws Exception {
        ProcessResult result = Processes.run(shell.sh("echo before; sleep 300 & echo $! > pid"));

        assertThat(result.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(result.outTail()).isEqualTo("before\n");
        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
        assertThat(result.survivors()).extracting(Survivor::command).allMatch(c -> c.endsWith("sleep 300"));
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void findsAGrandchildThatLeftTreeGroupAndSession() throws Exception {
        String detached = DETACHED.formatted("</dev/null >/dev/null 2>&1");
        ProcessResult result = Processes.run(shell.sh(detached + "while [ ! -s pid ]; do sleep 0.01; done"));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void findsADetachedGrandchildAfterALongRunToo() throws Exception {
        String detached = DETACHED.formatted("</dev/null >/dev/null 2>&1");
        ProcessResult result = Processes.run(shell.sh(detached + "while [ ! -s pid ]; do sleep 0.01; done; sleep 0.2"));

        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
    }

    @Test
    void findsWhoDroppedTheMarkByThePipeThatItHolds() throws Exception {
        ProcessResult result = Processes.run(shell.sh(
                "env -i setsid sh -c 'echo $$ > pid; exec sleep 300' & while [ ! -s pid ]; do sleep 0.01; done"));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void findsWhoDroppedTheMarkThoughItWritesNothingForLong() throws Exception {
        ProcessResult result = Processes.run(shell.sh("env -i setsid sh -c 'echo $$ > pid; exec sleep 300' >/dev/null &"
                + " while [ ! -s pid ]; do sleep 0.01; done; sleep 0.2"));

        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
    }

    @Test
    void endsAGrandchildThatFloodsTheOutput() throws Exception {
        ProcessResult result = Processes.run(shell.sh("yes & echo $! > pid"));

        assertThat(result.succeeded()).isTrue();
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    /** Nobody fetches it: its parent became a program that doesn't know of it. */
    @Test
    void aZombieIsDeadAlready() throws Exception {
        ProcessResult result = Processes.run(
                shell.sh("sh -c 'echo $$ > pid' & while [ ! -s pid ]; do sleep 0.01; done; exec sleep 300", SOON));

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut());
        assertThat(result.survivors()).isEmpty();
        assertThat(result.took()).isLessThan(Duration.ofSeconds(5));
    }

    /** As on macOS and Windows, where nobody can be asked for marks and pipes. */
    @Test
    void endsDescendantsWhereNothingElseIsKnownOfThem() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "sleep 300 & echo $!; wait").start();
        long child = Long.parseLong(process.inputReader().readLine());

        new ProcessTree(process, Relatives.carrying("nobody carries this")).end(0);

        assertThat(process.waitFor()).isIn(137, 143);
        assertThat(Eventually.gone(child)).isTrue();
    }

    @Test
    void sparesWhatItDidNotStart() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            ProcessResult result = Processes.run(shell.sh("sleep 300 & echo done"));

            assertThat(result.survivors()).hasSize(1);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    /** Between fork and exec a child holds a copy of every pipe of this JVM, those of other runs too. */
    @Test
    void sparesRunsThatAreJustBeingStarted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<ProcessResult>> results = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                ProcessSpec spec =
                        new Shell(Files.createDirectory(shell.folder().resolve("run-" + i))).sh("sleep 300 & exit 0");
                results.add(threads.submit(() -> Processes.run(spec)));
            }
            for (Future<ProcessResult> result : results) {
                assertThat(result.get().succeeded())
                        .as("%s", result.get().ending())
                        .isTrue();
                assertThat(result.get().survivors()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void interruptionEndsTheTreeAndGoesOn() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                Processes.run(shell.sh("sleep 300 & echo $! > child; echo $$ > pid; wait"));
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        caller.start();
        assertThat(Eventually.holds(() -> Files.exists(folder.resolve("pid")))).isTrue();
        assertThat(Eventually.holds(() -> folder.resolve("pid").toFile().length() > 1))
                .isTrue();
        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
        assertThat(Eventually.gone(shell.pid("child"))).isTrue();
    }

    @Test
    void startsNothingForACallerAlreadyInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Processes.run(shell.sh("echo > ran"))).isInstanceOf(InterruptedException.class);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void aRunInsideARunKeepsTheOuterMark() throws Exception {
        ProcessResult outer = Processes.run(shell.argv(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ShowMark.class.getName()));

        assertThat(outer.outTail().strip()).matches("GATEHOUSE_RUN=(?:[0-9a-f]{32}-\\d+\\./)+[0-9a-f]{32}-1\\.");
    }

    @Test
    void theEndOfTheJvmIsTheEndOfItsChildren() throws Exception {
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunForever.class.getName(),
                        folder.toString()))
                .inheritIO()
                .start();
        try {
            assertThat(Eventually.holds(() -> folder.resolve("pid").toFile().length() > 1))
                    .isTrue();
            assertThat(Eventually.holds(() -> folder.resolve("child").toFile().length() > 1))
                    .isTrue();
            jvm.toHandle().destroy();
            jvm.waitFor();
        } finally {
            jvm.destroyForcibly();
        }

        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
        assertThat(Eventually.gone(shell.pid("child"))).isTrue();
    }

    /** Prints the mark that a child of a child of this JVM carries. */
    static final class ShowMark {
        public static void main(String[] args) throws Exception {
            Shell shell = new Shell(Path.of("").toAbsolutePath());
            System.out.print(Processes.capture(shell.command("sh", "-c", "env | grep GATEHOUSE_RUN"))
                    .text());
        }
    }

    /** Runs a program with a detached grandchild, both deaf to TERM, and waits for them. */
    static final class RunForever {
        public static void main(String[] args) throws Exception {
            String deaf = "trap \"\" TERM; echo $$ > %s; while :; do sleep 0.05; done";
            Processes.run(new Shell(Path.of(args[0]))
                    .sh("setsid sh -c '" + deaf.formatted("child") + "' & trap '' TERM; echo $$ > pid; wait"));
        }
    }
}
