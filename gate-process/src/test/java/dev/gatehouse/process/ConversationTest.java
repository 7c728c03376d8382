package dev.gatehouse.process;

import static dev.gatehouse.process.Conversation.Sending.CLOSED;
import static dev.gatehouse.process.Conversation.Sending.FULL;
import static dev.gatehouse.process.Conversation.Sending.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConversationTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private Shell shell;

    @BeforeEach
    void setUp() {
        shell = new Shell(folder);
    }

    @Test
    void answersComeWhileTheProgramStillReads() throws Exception {
        Conversation conversation = converse("while read line; do echo \"you said $line\"; done; exit 3");

        assertThat(conversation.send("ä")).isEqualTo(QUEUED);
        assertThat(next()).isEqualTo(new Line("you said ä", false));
        conversation.send("second");
        assertThat(next()).isEqualTo(new Line("you said second", false));

        assertThat(conversation.finish(LONG).ending()).isEqualTo(new Ending.Exited(3));
        assertThat(Files.readString(folder.resolve("run.log"))).isEqualTo("you said ä\nyou said second\n");
    }

    @Test
    void bothDirectionsFlowAtOnce() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Conversation conversation = Processes.converse(shell.argv("cat"), line -> heard.incrementAndGet());
        String line = "x".repeat(999);
        for (int i = 0; i < 10_000; i++) {
            assertThat(conversation.send(line)).isEqualTo(QUEUED);
        }

        ProcessResult result = conversation.finish(LONG);

        assertThat(result.succeeded()).isTrue();
        assertThat(result.outputBytes()).isEqualTo(10_000_000);
        assertThat(heard).hasValue(10_000);
    }

    @Test
    void aProgramThatNeverReadsFillsTheQueueAndNothingBlocks() throws Exception {
        Conversation conversation =
                Processes.converse(shell.argv("sleep", "300"), lines::add, new LineBounds(1000, 200_000));
        String line = "x".repeat(9_999);
        int queued = 0;
        // The pipe itself takes 64 KiB, as soon as the program's input is being written.
        for (int full = 0; full < 100 && queued < 100; ) {
            if (conversation.send(line) == FULL) {
                full++;
                LockSupport.parkNanos(1_000_000);
            } else {
                queued++;
            }
        }

        assertThat(queued).isBetween(20, 40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.send("x".repeat(200_000)))
                .withMessageContaining("can never be sent");
        conversation.close();
        assertThat(conversation.send("x")).isEqualTo(CLOSED);
    }

    @Test
    void aLineIsOneLine() throws Exception {
        try (Conversation conversation = converse("cat")) {
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("a\nb"));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("a\rb"));
        }
    }

    @Test
    void aHundredMegabytesWithoutALineEndAreHeardAsTheirBeginning() throws Exception {
        Conversation conversation = Processes.converse(
                shell.sh("head -c 104857600 /dev/zero | tr '\\0' x; echo; echo next")
                        .withMaxLogBytes(1000),
                lines::add,
                new LineBounds(5000, 1000));

        ProcessResult result = conversation.finish(LONG);

        assertThat(result.outputBytes()).isEqualTo(104_857_606);
        assertThat(lines).containsExactly(new Line("x".repeat(5000), true), new Line("next", false));
    }

    @Test
    void lineEndsMalformedBytesAndAnUnendedLineAreTaken() throws Exception {
        converse("printf 'a\\r\\n\\n\\377\\376b\\nlast'").finish(LONG);

        assertThat(lines).extracting(Line::text).containsExactly("a", "", "\uFFFD\uFFFDb", "last");
    }

    @Test
    void theExitEndsItThoughSomebodyHoldsTheOutput() throws Exception {
        Conversation conversation = converse("sleep 300 & echo $! > pid; echo done");

        ProcessResult result = conversation.onExit().get(30, TimeUnit.SECONDS);

        assertThat(result.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(result.survivors()).extracting(Survivor::pid).containsExactly(shell.pid("pid"));
        assertThat(lines).extracting(Line::text).containsExactly("done");
    }

    @Test
    void terminationIsHeardByWhoListensForIt() throws Exception {
        Conversation conversation =
                converse("trap 'echo last words; exit 7' TERM; echo up; while :; do sleep 0.02; done");
        assertThat(next().text()).isEqualTo("up");

        conversation.terminate(LONG);

        assertThat(conversation.onExit().get(30, TimeUnit.SECONDS).ending()).isEqualTo(new Ending.Terminated(7));
        assertThat(next().text()).isEqualTo("last words");
    }

    @Test
    void whoIgnoresTermIsKilledAtOnceWhenTheGraceIsTakenBack() throws Exception {
        Conversation conversation =
                converse("trap '' TERM; setsid sh -c 'trap \"\" TERM; echo $$ > pid; while :; do sleep 0.02; done' & "
                        + "while [ ! -s pid ]; do sleep 0.01; done; echo up; while :; do sleep 0.02; done");
        assertThat(next().text()).isEqualTo("up");
        conversation.terminate(Duration.ofHours(1));
        conversation.terminate(Duration.ZERO);

        assertThat(conversation.onExit().get(30, TimeUnit.SECONDS).ending()).isEqualTo(new Ending.Terminated(137));
        assertThat(Eventually.gone(shell.pid("pid"))).isTrue();
    }

    @Test
    void whoStaysAfterItsInputEndedIsTerminated() throws Exception {
        Conversation conversation = converse("echo '{\"type\":\"result\"}'; exec sleep 300");
        next();

        assertThat(conversation.finish(Duration.ofMillis(50)).ending()).isEqualTo(new Ending.Terminated(143));
    }

    @Test
    void theTimeLimitEndsIt() throws Exception {
        Conversation conversation = Processes.converse(shell.sh("exec sleep 300", Duration.ofMillis(100)), lines::add);

        assertThat(conversation.onExit().get(30, TimeUnit.SECONDS).ending()).isEqualTo(new Ending.TimedOut());
    }

    @Test
    void whatDidNotStartHasItsAnswerAtOnce() throws Exception {
        Conversation conversation = Processes.converse(shell.argv("no-such-agent"), lines::add);

        assertThat(conversation.onExit()).isCompleted();
        assertThat(conversation.onExit().join().ending())
                .isInstanceOfSatisfying(
                        Ending.NotStarted.class,
                        not -> assertThat(not.failure().kind()).isEqualTo(SpawnFailure.Kind.PROGRAM_NOT_FOUND));
        assertThat(conversation.send("x")).isEqualTo(CLOSED);
        assertThat(conversation.pid()).isEmpty();
        assertThat(conversation.reading().state()).isEqualTo(TreeReading.State.GONE);
        conversation.terminate(Duration.ZERO);
        conversation.close();
    }

    @Test
    void aListenerThatFailsEndsTheProgramAndIsHeard() throws Exception {
        for (Throwable thrown : new Throwable[] {new IllegalStateException("mine"), new AssertionError("mine")}) {
            AtomicInteger calls = new AtomicInteger();
            Conversation conversation = Processes.converse(shell.argv("yes"), line -> {
                calls.incrementAndGet();
                sneak(thrown);
            });

            assertThatThrownBy(() -> conversation.finish(LONG))
                    .isInstanceOf(CompletionException.class)
                    .hasCause(thrown);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void aListenerMayBeSlowButHearsEverything() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Conversation conversation = Processes.converse(shell.sh("seq 2000; : > ended"), line -> {
            await(ended);
            lines.add(line);
        });
        assertThat(Eventually.holds(() -> folder.resolve("ended").toFile().exists()))
                .isTrue();
        ended.countDown();

        assertThat(conversation.finish(LONG).logTruncated()).isFalse();
        assertThat(lines).hasSize(2000);
    }

    @Test
    void whatWasNotReadToTheEndIsSaid() throws Exception {
        Conversation conversation = converse("exec 0<&-; sleep 0.1; echo done");
        for (int i = 0; i < 200; i++) {
            conversation.send("x".repeat(1000));
        }

        assertThat(conversation.onExit().get(30, TimeUnit.SECONDS).succeeded()).isTrue();
        assertThat(conversation.send("more")).isEqualTo(CLOSED);
    }

    @Test
    void tellsHowTheTreeIs() throws Exception {
        Conversation conversation = converse("sleep 300 & echo up; cat");
        next();
        TreeReading reading = conversation.reading();

        assertThat(reading.state()).isEqualTo(TreeReading.State.RUNNING);
        assertThat(reading.processes()).isEqualTo(3);
        assertThat(reading.residentBytes().orElseThrow()).isBetween(100_000L, 100_000_000L);
        assertThat(conversation.pid()).isPresent();
        assertThat(Eventually.holds(() -> conversation.silence().toMillis() > 5))
                .isTrue();
        conversation.close();
        assertThat(conversation.reading()).isEqualTo(NOTHING);
    }

    private static final TreeReading NOTHING =
            new TreeReading(TreeReading.State.GONE, 0, java.util.OptionalLong.empty());

    @Test
    void refusesAnInputBesideWhatIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Processes.converse(shell.argv("cat").withInput(Input.text("x")), lines::add));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineBounds(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineBounds(1, 0));
    }

    @Test
    void anUnwritableLogIsToldBeforeAnythingStarts() {
        ProcessSpec spec = ProcessSpec.of(
                shell.argv("true").argv(), folder, Shell.ENVIRONMENT, folder.resolve("no/such/log"), LONG);

        assertThatThrownBy(() -> Processes.converse(spec, lines::add)).isInstanceOf(IOException.class);
    }

    @Test
    void aCallerInterruptedWhileStartingLeavesNobodyBehind() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> converse("sleep 300")).isInstanceOf(InterruptedException.class);
        assertThat(Eventually.holds(() -> LiveRuns.count() == 0)).isTrue();
    }

    private Conversation converse(String script) throws Exception {
        return Processes.converse(shell.sh(script), lines::add);
    }

    private Line next() throws InterruptedException {
        return java.util.Objects.requireNonNull(lines.poll(30, TimeUnit.SECONDS), "no line came");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
