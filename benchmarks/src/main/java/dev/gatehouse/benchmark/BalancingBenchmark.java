package dev.gatehouse.benchmark;

import dev.gatehouse.worker.balancing.Balancer;
import dev.gatehouse.worker.balancing.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What choosing a worker costs: a tenth of them is not available, each choice changes the chosen one's load.
 *
 * <pre>{@code
 * ./mvnw -q -B -ntp -pl benchmarks -am package -DskipTests
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main BalancingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 25, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class BalancingBenchmark {
    private static final Map<String, Supplier<Balancer>> STRATEGIES = Map.of(
            "round-robin", Balancer::roundRobin,
            "weighted", Balancer::weighted,
            "least-busy", Balancer::leastBusy,
            "two-choices", () -> Balancer.powerOfTwoChoices(new SplittableRandom(1)),
            "sticky", () -> Balancer.sticky(Balancer.roundRobin()));

    /** How to choose. */
    @Param({"round-robin", "weighted", "least-busy", "two-choices", "sticky"})
    public String strategy = "round-robin";

    /** From how many. */
    @Param({"4", "64", "1024"})
    public int workers;

    private Balancer balancer = Balancer.roundRobin();
    private List<Worker> candidates = List.of();
    private int turn;

    private static final class Worker implements Candidate {
        private final String id;
        private final boolean available;
        private int inFlight;

        Worker(int number) {
            id = "worker-" + number;
            available = number % 10 != 9;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int weight() {
            return 1;
        }

        @Override
        public int inFlight() {
            return inFlight;
        }

        @Override
        public boolean isAvailable() {
            return available;
        }
    }

    /** All idle. */
    @Setup
    public void prepare() {
        balancer = STRATEGIES.getOrDefault(strategy, Balancer::roundRobin).get();
        candidates = IntStream.range(0, workers).mapToObj(Worker::new).toList();
    }

    /** One choice. */
    @Benchmark
    public Optional<Worker> choose() {
        Optional<Worker> chosen = balancer.choose(candidates, SESSIONS[turn++ & (SESSIONS.length - 1)]);
        chosen.ifPresent(worker -> worker.inFlight = (worker.inFlight + 1) & 7);
        return chosen;
    }

    private static final String[] SESSIONS =
            IntStream.range(0, 1024).mapToObj(number -> "session-" + number).toArray(String[]::new);
}
