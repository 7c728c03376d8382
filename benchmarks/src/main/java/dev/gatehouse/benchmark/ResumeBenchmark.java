package dev.gatehouse.benchmark;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Fold;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Projection;
import dev.gatehouse.journal.Recorded;
import dev.gatehouse.journal.jdbc.JournalOptions;
import dev.gatehouse.journal.jdbc.Journals;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How long a journal takes to be opened and folded, once per JVM, which has done nothing before but fill it. Aim: at most two seconds for 100,000 events.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
@SuppressWarnings("NullAway.Init")
public class ResumeBenchmark {
    /** Events in the journal. */
    @Param({"1000", "100000"})
    public int events;

    private Scratch scratch;

    /** Fills a journal, and keeps a snapshot that lacks the last hundred events. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        scratch = Scratch.make("resume-benchmark");
        try (Journal journal = journal()) {
            append(journal, events - 100);
            Projection.open(journal, new Tally()).checkpoint();
            append(journal, 100);
        }
    }

    /** From the snapshot and what came after it. */
    @Benchmark
    public long withSnapshot() throws IOException {
        try (Journal journal = journal()) {
            return Projection.open(journal, new Tally()).state();
        }
    }

    /** From the first event on. */
    @Benchmark
    public long fromTheBeginning() throws IOException {
        try (Journal journal = journal()) {
            return Projection.rebuild(journal, new Tally()).state();
        }
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        scratch.close();
    }

    private Journal journal() throws IOException {
        return Journals.open(scratch.folder().resolve("journal.db"), JournalOptions.defaults());
    }

    private static void append(Journal journal, int count) throws IOException {
        for (int done = 0; done < count; done += 100) {
            List<Event> batch = IntStream.range(0, 100)
                    .mapToObj(i -> new Event(UUID.randomUUID().toString(), "task-assigned", 1, Scratch.DATA))
                    .toList();
            journal.append("task/" + UUID.randomUUID(), 0, batch);
        }
    }

    /** Adds up the lengths of what happened. */
    private static final class Tally implements Fold<Long> {
        @Override
        public String name() {
            return "tally";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Long empty() {
            return 0L;
        }

        @Override
        public Long apply(Long state, Recorded event) {
            return state + event.event().data().length();
        }

        @Override
        public String encode(Long state) {
            return state.toString();
        }

        @Override
        public Long decode(String data) {
            return Long.valueOf(data);
        }
    }
}
