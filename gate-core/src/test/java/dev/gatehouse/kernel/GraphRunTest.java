package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.Bench.judged;
import static dev.gatehouse.kernel.Bench.notAsked;
import static dev.gatehouse.kernel.Bench.notProven;
import static dev.gatehouse.kernel.GateDraft.clean;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.kernel.Options.OnFailure;
import dev.gatehouse.plan.Selection;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GraphRunTest {
    private static final Gate RED = context -> Judgement.found(1, List.of(Finding.of("fake/red", "k", "red")));

    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root);
    }

    @Test
    void asksAGateOnlyAfterThoseItNeeds() throws Exception {
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        Gate noting = context -> {
            order.add(context.gate());
            return Judgement.clean(1);
        };
        bench.options = Options.of(bench.options.limit(), 4);

        Map<String, Execution> all = bench.judge(
                gate("build", noting),
                gate("tests", noting).needs("build"),
                gate("review", noting).needs("tests"));

        assertThat(order).containsExactly("build", "tests", "review");
        assertThat(all.keySet()).containsExactly("build", "tests", "review");
    }

    @Test
    void runsAsManyGatesAtATimeAsAllowedAndNoMore() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Gate meeting = context -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(together);
            running.decrementAndGet();
            return Judgement.clean(1);
        };

        bench.judge(gate("a", meeting), gate("b", meeting), gate("c", meeting), gate("d", meeting));

        assertThat(most).hasValue(2);
    }

    @Test
    void neverRunsTwoGatesUnderTheSameLock() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Gate locked = context -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            return Judgement.clean(1);
        };
        bench.options = Options.of(bench.options.limit(), 8);
        String[] one = {"workspace"};
        String[] both = {"db", "workspace"};
        GateDraft[] gates = IntStream.range(0, 200)
                .mapToObj(i -> gate("g" + i, locked).locking(i % 2 == 0 ? both : one))
                .toArray(GateDraft[]::new);

        assertThat(bench.judge(gates)).hasSize(200).allSatisfy((name, execution) -> judged(execution));
        assertThat(most).hasValue(1);
    }

    @Test
    void gatesUnderOtherLocksRunBeside() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Gate meeting = context -> {
            meet(together);
            return Judgement.clean(1);
        };

        assertThat(bench.judge(
                        gate("a", meeting).locking("x"), gate("b", meeting).locking("y")))
                .allSatisfy((name, execution) -> judged(execution));
    }

    @Test
    void nothingRunsBesideAGateThatWantsToBeAlone() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger(-1);
        Gate crowd = context -> {
            running.incrementAndGet();
            Thread.yield();
            running.decrementAndGet();
            return Judgement.clean(1);
        };
        Gate timing = context -> {
            seen.set(running.get());
            return Judgement.clean(1);
        };

        bench.judge(gate("a", crowd), gate("timing", timing).in(Workspace.ALONE), gate("b", crowd), gate("c", crowd));

        assertThat(seen).hasValue(0);
    }

    @Test
    void doesNotAskAGateWhoseNeedFailed() throws Exception {
        Map<String, Execution> all = bench.judge(
                gate("build", RED),
                clean("tests").needs("build"),
                clean("review").needs("tests"),
                clean("lint"));

        assertThat(notAsked(all.get("tests")).reason()).isEqualTo("needs 'build', which failed");
        assertThat(notAsked(all.get("tests")).allowed()).isFalse();
        assertThat(notAsked(all.get("review")).reason()).isEqualTo("needs 'tests', which was not asked");
        assertThat(judged(all.get("lint")).findings()).isEmpty();
    }

    @Test
    void asksTheCallerWhatCountsAsFailure() throws Exception {
        bench.options = bench.options.failing((gate, judgement) -> false);

        Map<String, Execution> all =
                bench.judge(gate("build", RED), clean("tests").needs("build"));

        assertThat(judged(all.get("tests")).examined()).isEqualTo(1);
    }

    @Test
    void anUnresolvedGateIsNotProvenWithItsCause() throws Exception {
        Map<String, Execution> all =
                bench.judge(clean("ghost").unresolved(), clean("next").needs("ghost"));

        assertThat(notProven(all.get("ghost")).cause()).isEqualTo("no plugin offers it");
        assertThat(notAsked(all.get("next")).reason()).isEqualTo("needs 'ghost', which was not proven");
    }

    @Test
    void leavesOutWhatWhenDoesNotWantAndStillAsksItsDependents() throws Exception {
        bench.ground.changed("docs/guide.md");

        Map<String, Execution> all =
                bench.judge(clean("lint").whenChanged("src/**"), clean("tests").needs("lint"));

        assertThat(notAsked(all.get("lint")).allowed()).isTrue();
        assertThat(notAsked(all.get("lint")).reason()).isEqualTo("nothing changed in src/**");
        assertThat(judged(all.get("tests")).examined()).isEqualTo(1);
    }

    @Test
    void whenWantsAGateWhoseFilesChanged() throws Exception {
        bench.ground.changed("src/main/A.java");

        assertThat(judged(bench.judge(clean("lint").whenChanged("src/**")).get("lint"))
                        .examined())
                .isEqualTo(1);
    }

    @Test
    void aChangedBuildFileDisablesWhen() throws Exception {
        bench.ground.changed("sub/pom.xml");

        assertThat(judged(bench.judge(clean("lint").whenChanged("src/**")).get("lint"))
                        .examined())
                .isEqualTo(1);
    }

    @Test
    void stopsAtTheFirstFailureWhenAsked() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Gate slow = context -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return Judgement.clean(1);
        };
        Gate red = context -> {
            waiting.await();
            return RED.judge(context);
        };
        bench.options = bench.options.on(OnFailure.STOP);

        Map<String, Execution> all = bench.judge(gate("slow", slow), gate("red", red), clean("later"));

        assertThat(judged(all.get("red")).findings()).hasSize(1);
        assertThat(notAsked(all.get("slow")).reason()).isEqualTo("the run was stopped because 'red' failed");
        assertThat(notAsked(all.get("later")).allowed()).isFalse();
    }

    @Test
    void anAdvisoryFailureStopsNothing() throws Exception {
        bench.options = bench.options.on(OnFailure.STOP);

        Map<String, Execution> all = bench.judge(gate("red", RED).advisory(), clean("later"));

        assertThat(judged(all.get("later")).examined()).isEqualTo(1);
    }

    @Test
    void asksOnlyWhatIsSelected() throws Exception {
        Assignment all = bench.assignment(clean("a"), clean("b"));
        Assignment some =
                Assignment.of(all.plan(), new Selection(Coverage.PARTIAL, Set.of("b")), all.ground(), all.options());

        assertThat(bench.kernel.run(some, RunListener.NONE).executions()).containsOnlyKeys("b");
    }

    @Test
    void runsAChainOfThousandsAndAFanOfThousands() throws Exception {
        GateDraft[] chain = IntStream.range(0, 3_000)
                .mapToObj(i -> i == 0 ? gate("c0", RED) : clean("c" + i).needs("c" + (i - 1)))
                .toArray(GateDraft[]::new);
        GateDraft[] fan =
                IntStream.range(0, 3_000).mapToObj(i -> clean("f" + i)).toArray(GateDraft[]::new);
        bench.options = bench.options.caching(Options.Caching.OFF);

        assertThat(bench.judge(chain)).hasSize(3_000);
        assertThat(bench.judge(fan)).hasSize(3_000).allSatisfy((name, execution) -> judged(execution));
    }

    @Test
    void passesTheFocusOn() throws Exception {
        bench.focus = Map.of("a", Set.of("key"));
        ConcurrentLinkedQueue<Set<String>> seen = new ConcurrentLinkedQueue<>();

        bench.judge(gate("a", context -> {
            seen.add(context.focus());
            return Judgement.clean(1);
        }));

        assertThat(seen).containsExactly(Set.of("key"));
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the gates did not run together", e);
        }
    }
}
