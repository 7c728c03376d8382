package dev.gatehouse.benchmark;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events of 256 B that the journal makes durable per second, in SQLite: one by one and in appends of 100, each thread to a
 * stream of its own. {@link RawSqliteBenchmark} does the same number per transaction without a journal; aim: at least
 * 80 % of it. With {@code -Djournal.where=jdbc:postgresql://…} in {@code -jvmArgsAppend}, the journal is there instead.
 *
 * <pre>{@code
 * for threads in 1 4 16; do
 *   java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main JournalBenchmark -t $threads
 * done
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class JournalBenchmark {
    /** Events of a batch. */
    static final int BATCH = 100;

    private final AtomicInteger writers = new AtomicInteger();
    private Scratch scratch;
    private Journal journal;

    /** One thread's stream. */
    @State(Scope.Thread)
    public static class Stream {
        private String name = "";
        private long version;

        /** Another stream for each thread and iteration. */
        @Setup(Level.Iteration)
        public void begin(JournalBenchmark benchmark) {
            name = "task/" + UUID.randomUUID() + "/" + benchmark.writers.incrementAndGet();
            version = 0;
        }
    }

    /** Opens an empty journal. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        scratch = Scratch.make("journal-benchmark");
        Path file = scratch.folder().resolve("journal.db");
        journal = Journals.open(System.getProperty("journal.where", file.toString()), JournalOptions.defaults());
    }

    /** One event per append. */
    @Benchmark
    public Receipt single(Stream stream) throws IOException {
        return append(stream, List.of(event()));
    }

    /** A hundred events per append. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Receipt batch(Stream stream) throws IOException {
        List<Event> events = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            events.add(event());
        }
        return append(stream, events);
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        journal.close();
        scratch.close();
    }

    private Receipt append(Stream stream, List<Event> events) throws IOException {
        Receipt receipt = journal.append(stream.name, stream.version, events);
        stream.version = ((Receipt.Written) receipt).version();
        return receipt;
    }

    private static Event event() {
        return new Event(UUID.randomUUID().toString(), "task-assigned", 1, Scratch.DATA);
    }
}
