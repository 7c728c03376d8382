package dev.gatehouse.benchmark;

import dev.gatehouse.recovery.Admission;
import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.recovery.GuardedCalls;
import dev.gatehouse.recovery.Provider;
import dev.gatehouse.recovery.RetryBudget;
import dev.gatehouse.recovery.RetryPolicy;
import dev.gatehouse.recovery.Signal;
import dev.gatehouse.recovery.Upstream;
import dev.gatehouse.recovery.UpstreamSettings;
import dev.gatehouse.recovery.Upstreams;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a call that succeeds pays for being guarded: breaker, limit, retry and retry budget of ours beside resilience4j's
 * breaker and retry alone, with the same window. Aim: at most 1.1 times those.
 *
 * <pre>{@code
 * ./mvnw -q -B -ntp -pl benchmarks -am package -DskipTests
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main RecoveryBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 25, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Fork(5)
public class RecoveryBenchmark {
    private final UpstreamSettings settings = UpstreamSettings.DEFAULT;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "r4j",
            CircuitBreakerConfig.custom()
                    .slidingWindow(settings.window(), settings.atLeast(), SlidingWindowType.COUNT_BASED)
                    .build());
    private final Retry retry =
            Retry.of("r4j", RetryConfig.custom().maxAttempts(3).build());
    private final Upstream upstream =
            new Upstreams(provider -> settings, InstantSource.system(), new Random(1)).of(new Provider("p", ""));
    private final GuardedCalls guarded = new GuardedCalls(
            upstream,
            new RetryPolicy(
                    3,
                    Duration.ofSeconds(60),
                    Backoff.fullJitter(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(2)),
                    new RetryBudget(0.1, 10)),
            failure -> new Signal.Unreachable(failure.toString()),
            pause -> Thread.sleep(pause.toMillis()),
            InstantSource.system());
    private int counter;
    private final Callable<Integer> work = () -> counter++;
    private final Callable<Integer> breakerOnly = CircuitBreaker.decorateCallable(breaker, work);
    private final Callable<Integer> retryAndBreaker =
            Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, work));

    /** Nothing around it. */
    @Benchmark
    public Integer plain() throws Exception {
        return work.call();
    }

    /** The library's breaker. */
    @Benchmark
    public Integer resilience4jBreaker() throws Exception {
        return breakerOnly.call();
    }

    /** The library's breaker and retry: the baseline. */
    @Benchmark
    public Integer resilience4jRetryAndBreaker() throws Exception {
        return retryAndBreaker.call();
    }

    /** Ours: breaker, limit, retry, budget. */
    @Benchmark
    public Integer guarded() throws Exception {
        return guarded.call(work);
    }

    /** Ours without retries, as a manager uses it. */
    @Benchmark
    public Object admitAndObserve() {
        Admission admission = upstream.admit();
        if (admission instanceof Admission.Admitted admitted) {
            admitted.permit().observe(Signal.ANSWERED);
            admitted.permit().close();
        }
        return admission;
    }
}
