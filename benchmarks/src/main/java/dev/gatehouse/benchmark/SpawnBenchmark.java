package dev.gatehouse.benchmark;

import dev.gatehouse.process.Command;
import dev.gatehouse.process.Conversation;
import dev.gatehouse.process.Grouping;
import dev.gatehouse.process.Line;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.process.ProcessSpec;
import dev.gatehouse.process.Processes;
import dev.gatehouse.process.RunRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What supervision costs: start and wait of {@code /bin/true}, bare and supervised, with a session and without, and a line
 * to a program and back. Aim: supervised at most 1.1 times bare where no session is asked for.
 *
 * <pre>{@code
 * ./mvnw -q -B -ntp -pl benchmarks -am package -DskipTests
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main SpawnBenchmark \
 *     -rf json -rff benchmarks/results/spawn.json
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SpawnBenchmark {

    private static final List<String> TRUE = List.of("/bin/true");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final BlockingQueue<Line> answers = new LinkedBlockingQueue<>();
    private Path folder = Path.of("");
    private ProcessSpec spec = ProcessSpec.of(TRUE, folder, Map.of(), folder, LIMIT);
    private Command command = Command.of(TRUE, folder, Map.of());

    /** A registry that is open as long as it is needed. */
    @State(Scope.Benchmark)
    public static class Recording {

        private Path folder = Path.of("");
        private @Nullable RunRegistry registry;

        /** Opens it. */
        @Setup(Level.Trial)
        public void open() throws IOException {
            folder = Files.createTempDirectory("spawn-registry");
            registry = RunRegistry.open(folder);
        }

        /** Closes it and takes it away. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            if (registry != null) {
                registry.close();
            }
            Files.deleteIfExists(folder);
        }
    }

    /** Makes a place to run in. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("spawn-benchmark");
        spec = ProcessSpec.of(TRUE, folder, Map.of("LC_ALL", "C"), folder.resolve("log"), LIMIT);
        command = Command.of(TRUE, folder, Map.of("LC_ALL", "C"));
    }

    /** Takes it away again. */
    @TearDown(Level.Trial)
    public void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("log"));
        Files.deleteIfExists(folder);
    }

    /** The baseline: nobody reads what it writes, nobody looks what it left behind. */
    @Benchmark
    public int bare() throws IOException, InterruptedException {
        return bare(TRUE);
    }

    /** The baseline as everybody has to write it who wants the output: two threads that read. */
    @Benchmark
    public int bareAndRead() throws IOException, InterruptedException {
        Process process = builder(TRUE).start();
        process.getOutputStream().close();
        Thread reader = new Thread(() -> read(process));
        reader.start();
        process.getInputStream().readAllBytes();
        reader.join();
        return process.waitFor();
    }

    /** The same, wrapped as a session of its own is made. */
    @Benchmark
    public int bareInASession() throws IOException, InterruptedException {
        return bare(List.of("/usr/bin/setsid", "/usr/bin/setpriv", "--pdeathsig", "KILL", "--", "/bin/true"));
    }

    /** A short command whose output is an answer. */
    @Benchmark
    public int captured() throws IOException, InterruptedException {
        return Processes.capture(command).exitCode();
    }

    /** A run with its tails, its log on disk and its sweep. */
    @Benchmark
    public ProcessResult supervised() throws IOException, InterruptedException {
        return Processes.run(spec);
    }

    /** The same, with its record on disk. */
    @Benchmark
    public ProcessResult supervisedAndRecorded(Recording recording) throws IOException, InterruptedException {
        return Processes.run(spec);
    }

    /** The same, tied to this JVM by a session and the parent-death signal. */
    @Benchmark
    public ProcessResult supervisedInASession() throws IOException, InterruptedException {
        return Processes.run(spec.withGrouping(Grouping.SESSION));
    }

    /** Start, one line there and back, polite end. */
    @Benchmark
    public ProcessResult conversation() throws IOException, InterruptedException {
        ProcessSpec cat = ProcessSpec.of(List.of("/bin/cat"), folder, Map.of(), folder.resolve("log"), LIMIT);
        try (Conversation conversation = Processes.converse(cat, answers::add)) {
            conversation.send("hello");
            answers.take();
            return conversation.finish(LIMIT);
        }
    }

    private int bare(List<String> argv) throws IOException, InterruptedException {
        return builder(argv).start().waitFor();
    }

    private ProcessBuilder builder(List<String> argv) {
        ProcessBuilder builder = new ProcessBuilder(argv).directory(new File(folder.toString()));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static void read(Process process) {
        try {
            process.getErrorStream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
