package dev.gatehouse.testkit.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.WorkerListener;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link WorkerAdapter} has to keep to. A subclass brings workers of its kind that do what a test needs. */
@Timeout(120)
public abstract class WorkerAdapterContract {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String PROMPT = "First line é\n\tsecond \"line\" \\ \u2028 😀";

    private final List<WorkerEvent> events = new CopyOnWriteArrayList<>();
    private AttemptLimits limits = new AttemptLimits(LONG, LONG, BigDecimal.TEN, 1_000_000);

    /** Holds everything that a test needs on the disk. */
    @TempDir
    Path folder;

    /** What a worker does with its assignment. */
    public enum Conduct {
        /** Writes 4 into {@code sum.txt} of its work tree and says that it is done. */
        DONE,
        /** Says that it is done, and the prompt, whole, in its claim. */
        ECHOES,
        /** Says that it could not do it. */
        FAILS,
        /** Takes the honest way out with the evidence "which database?". */
        BLOCKS,
        /** Is ended by the signal KILL. */
        DIES,
        /** Says something, then nothing more, and stays. */
        STOPS,
        /** Says something again and again. */
        GOES_ON,
        /** Leaves a process, whose number is in {@code child.pid} of its temporary folder, and says that it is done. */
        LEAVES_CHILD
    }

    /** An adapter whose workers behave so, and that waits but shortly for workers to leave. */
    protected abstract WorkerAdapter adapter(Conduct conduct);

    /** An adapter whose program isn't there. */
    protected abstract WorkerAdapter adapterWithoutProgram();

    @BeforeEach
    void makeFolders() throws IOException {
        for (String name : List.of("tree", "home", "temp", "records")) {
            Files.createDirectory(folder.resolve(name));
        }
    }

    @Test
    final void workIsDoneInTheWorkTree() throws Exception {
        AttemptResult result = run(Conduct.DONE);
        assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.COMPLETED);
        assertThat(folder.resolve("tree/sum.txt")).hasContent("4");
        assertThat(result.spawnFailure()).isEmpty();
        assertThat(result.took()).isPositive();
    }

    @Test
    final void thePromptArrivesWhole() throws Exception {
        assertThat(run(Conduct.ECHOES).claim().orElseThrow().stripTrailing()).endsWith(PROMPT);
    }

    @Test
    final void whatWasSaidIsOnTheDisk() throws Exception {
        AttemptResult result = run(Conduct.DONE);
        assertThat(result.evidence().transcript()).isNotEmptyFile().startsWith(folder.resolve("records"));
        assertThat(result.evidence().log()).isNotEmptyFile().startsWith(folder.resolve("records"));
        assertThat(events).isNotEmpty();
    }

    @Test
    final void whoSaysThatItFailedHasFailed() throws Exception {
        assertThat(run(Conduct.FAILS).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    final void whoNeedsAPersonSaysWhy() throws Exception {
        AttemptResult result = run(Conduct.BLOCKS);
        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_PERSON);
        assertThat(result.claim().orElseThrow()).contains("which database?");
    }

    @Test
    final void whoIsKilledHasCrashed() throws Exception {
        AttemptResult result = run(Conduct.DIES);
        assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(result.exitCode()).hasValue(137);
    }

    @Test
    final void silenceEndsAnAttempt() throws Exception {
        limits = new AttemptLimits(SHORT, LONG, limits.dollars(), limits.tokens());
        assertThat(run(Conduct.STOPS).outcome()).isEqualTo(Outcome.IDLE_TIMEOUT);
    }

    @Test
    final void timeEndsAnAttemptThatSpeaks() throws Exception {
        limits = new AttemptLimits(LONG, SHORT, limits.dollars(), limits.tokens());
        assertThat(run(Conduct.GOES_ON).outcome()).isEqualTo(Outcome.TOTAL_TIMEOUT);
    }

    @Test
    final void aCancelledAttemptIsOver() throws Exception {
        CountDownLatch spoke = new CountDownLatch(1);
        RunningAttempt attempt = adapter(Conduct.STOPS).start(assignment(), event -> spoke.countDown());
        spoke.await();
        attempt.cancel();
        attempt.cancel();
        assertThat(attempt.await().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    final void cancellingWhatIsOverChangesNothing() throws Exception {
        RunningAttempt attempt = adapter(Conduct.DONE).start(assignment(), events::add);
        AttemptResult result = attempt.await();
        attempt.cancel();
        assertThat(attempt.await()).isEqualTo(result);
    }

    @Test
    final void aProgramThatIsMissingIsAnOutcome() throws Exception {
        AttemptResult result =
                adapterWithoutProgram().start(assignment(), events::add).await();
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.spawnFailure()).isPresent();
        assertThat(result.message())
                .contains(result.spawnFailure().orElseThrow().remedy());
    }

    @Test
    final void nothingIsLeftRunning() throws Exception {
        assertThat(run(Conduct.LEAVES_CHILD).outcome()).isEqualTo(Outcome.COMPLETED);
        String pid = Files.readString(folder.resolve("temp/child.pid")).strip();
        // A zombie, which somebody else has to fetch, has no program any more.
        assertThat(Files.exists(Path.of("/proc", pid, "exe"))).isFalse();
    }

    @Test
    final void aListenerThatThrowsEndsTheAttempt() throws Exception {
        WorkerListener careless = event -> {
            throw new IllegalStateException("careless");
        };
        RunningAttempt attempt = adapter(Conduct.GOES_ON).start(assignment(), careless);
        assertThatThrownBy(attempt::await)
                .isInstanceOf(CompletionException.class)
                .hasStackTraceContaining("careless");
    }

    private AttemptResult run(Conduct conduct) throws IOException, InterruptedException {
        return adapter(conduct).start(assignment(), events::add).await();
    }

    private Assignment assignment() {
        return new Assignment(
                "sum",
                1,
                7,
                PROMPT,
                Optional.empty(),
                folder.resolve("tree"),
                folder.resolve("home"),
                folder.resolve("temp"),
                folder.resolve("records"),
                Map.of("PATH", System.getenv("PATH")),
                limits);
    }
}
