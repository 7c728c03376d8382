package dev.gatehouse.benchmark;

import dev.gatehouse.kernel.Assignment;
import dev.gatehouse.kernel.Kernel;
import dev.gatehouse.kernel.KernelRun;
import dev.gatehouse.kernel.Options;
import dev.gatehouse.kernel.Options.Caching;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.store.JudgementStore;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the kernel costs per gate: time for a whole run of no-op gates, two at a time, beside {@link
 * ExecutorService#invokeAll} of the same number of no-op tasks on two threads, and beside a thread of its own for each
 * task, which is what containment needs. Divide by the number of gates; aim: at most 100 µs each, and linear.
 *
 * <pre>{@code
 * ./mvnw -q -B -ntp -pl benchmarks -am package -DskipTests
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main KernelBenchmark \
 *     -rf json -rff benchmarks/results/kernel.json
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelBenchmark {
    private static final int PARALLEL = 2;

    /** How many gates the plan has. */
    @Param({"10", "100", "1000", "10000"})
    public int gates;

    private Path folder = Path.of("");
    private Kernel kernel = new Kernel(JudgementStore.at(folder));
    private List<Callable<Judgement>> tasks = List.of();
    private ExecutorService pool = Executors.newFixedThreadPool(1);
    private ExecutorService spawning = Executors.newFixedThreadPool(1);
    private Assignment uncached = assignment(0, Caching.OFF);
    private Assignment cached = uncached;

    /** Fills the store, so that the cached run finds every judgement. */
    @Setup(Level.Trial)
    public void prepare() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("kernel-benchmark");
        kernel = new Kernel(JudgementStore.at(folder.resolve("store")));
        uncached = assignment(gates, Caching.OFF);
        cached = assignment(gates, Caching.READ_WRITE);
        kernel.run(cached, RunListener.NONE).confirm();
        tasks = Collections.nCopies(gates, () -> Judgement.clean(1));
        pool = Executors.newFixedThreadPool(PARALLEL);
        spawning = Executors.newFixedThreadPool(PARALLEL);
    }

    /** Every gate is asked. */
    @Benchmark
    public KernelRun kernel() throws InterruptedException {
        return kernel.run(uncached, RunListener.NONE);
    }

    /** Every judgement comes out of the store. */
    @Benchmark
    public KernelRun kernelFromTheStore() throws InterruptedException {
        return kernel.run(cached, RunListener.NONE);
    }

    /** The same tasks on pooled threads: no limits, no containment. */
    @Benchmark
    public List<Future<Judgement>> invokeAll() throws InterruptedException {
        return pool.invokeAll(tasks);
    }

    /** The same tasks, each on a new thread: the floor for anything that contains a gate. */
    @Benchmark
    public List<Future<Judgement>> invokeAllOnFreshThreads() throws InterruptedException {
        ThreadFactory fresh = Executors.defaultThreadFactory();
        List<Callable<Judgement>> wrapped =
                tasks.stream().map(task -> onFreshThread(task, fresh)).toList();
        return spawning.invokeAll(wrapped);
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        pool.shutdownNow();
        spawning.shutdownNow();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(KernelBenchmark::delete);
        }
    }

    private static Callable<Judgement> onFreshThread(Callable<Judgement> task, ThreadFactory fresh) {
        return () -> {
            FutureTask<Judgement> future = new FutureTask<>(task);
            fresh.newThread(future).start();
            return future.get();
        };
    }

    private Assignment assignment(int count, Caching caching) {
        Options options = Options.of(Duration.ofMinutes(30), PARALLEL).caching(caching);
        return NoOpPlan.assignment(count, folder, options);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
