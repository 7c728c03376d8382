package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.Bench.judged;
import static dev.gatehouse.kernel.Bench.notAsked;
import static dev.gatehouse.kernel.Bench.notProven;
import static dev.gatehouse.kernel.GateDraft.clean;
import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateContext;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Gates that take too long, and gates that leave something running. */
@Timeout(60)
class OverrunTest {
    private static final Duration SOON = Duration.ofMillis(100);

    private final CountDownLatch release = new CountDownLatch(1);
    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root);
    }

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void aGateThatHangsIsInterruptedAtItsLimit() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);

        Execution execution = ask(gate("hang", context -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return Judgement.clean(1);
                })
                .within(SOON));

        assertThat(interrupted.getCount()).isZero();
        assertThat(notProven(execution).cause()).isEqualTo("the gate did not finish within its time limit of 100 ms");
    }

    @Test
    void whatAGateSaysAfterItWasInterruptedDoesNotCount() throws Exception {
        Execution execution = ask(gate("late", context -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        return Judgement.clean(1);
                    }
                    return Judgement.clean(1);
                })
                .within(SOON));

        assertThat(notProven(execution).cause()).contains("did not finish");
    }

    @Test
    void theLimitOfTheWholeRunIsNamedWhenItIsTheShorter() throws Exception {
        bench.options = Options.of(Duration.ofMillis(200), 1);

        Map<String, Execution> all = bench.judge(gate("hang", this::waitForRelease), clean("next"));

        assertThat(notProven(all.get("hang")).cause()).contains("what was left of the whole run's time limit");
        assertThat(notAsked(all.get("next")).reason()).isEqualTo("the time limit of the whole run was reached");
    }

    @Test
    void aGateThatIgnoresInterruptionIsAbandoned() throws Exception {
        Execution execution = ask(gate("deaf", this::ignoreEverything).within(SOON));

        assertThat(notProven(execution).cause())
                .isEqualTo("the gate ignored its interruption at its time limit of 100 ms");
    }

    @Test
    void theLocksOfAnAbandonedGateStayHeld() throws Exception {
        Map<String, Execution> all = bench.judge(
                gate("deaf", this::ignoreEverything).within(SOON).locking("workspace"),
                clean("next").locking("workspace"),
                clean("other"));

        assertThat(notAsked(all.get("next")).reason()).contains("still holds what this one needs");
        assertThat(judged(all.get("other")).examined()).isEqualTo(1);
    }

    @Test
    void afterThreeAbandonedGatesTheKernelStopsJudging() throws Exception {
        bench.options = Options.of(bench.options.limit(), 3);
        bench.judge(
                gate("deaf1", this::ignoreEverything).within(SOON),
                gate("deaf2", this::ignoreEverything).within(SOON),
                gate("deaf3", this::ignoreEverything).within(SOON));

        assertThat(notAsked(ask(clean("next"))).reason())
                .isEqualTo("judging was stopped: 3 gates ignored their time limit and are still running");
    }

    @Test
    void threadsThatAGateLeavesRunningAreInterruptedAndCounted() throws Exception {
        CountDownLatch ended = new CountDownLatch(2);

        Judgement.Judged judged = judged(ask(context -> {
            leave(ended, false);
            leave(ended, true);
            return Judgement.clean(1);
        }));

        ended.await();
        assertThat(judged.measures()).containsExactly(new Measure("threads-left-running", 2, "count"));
    }

    @Test
    void threadsThatDieAreCountedAndStayOffTheConsole() throws Exception {
        Judgement.Judged judged = judged(ask(context -> {
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("unseen");
            });
            thread.start();
            thread.join();
            return Judgement.clean(1);
        }));

        assertThat(judged.measures()).containsExactly(new Measure("threads-died", 1, "count"));
    }

    private Execution ask(Gate gate) throws InterruptedException {
        return ask(gate("gate", gate));
    }

    private Execution ask(GateDraft draft) throws InterruptedException {
        return bench.judge(draft).values().iterator().next();
    }

    private Judgement waitForRelease(GateContext context) throws InterruptedException {
        release.await();
        return Judgement.clean(1);
    }

    private Judgement ignoreEverything(GateContext context) {
        while (true) {
            try {
                release.await();
                return Judgement.clean(1);
            } catch (InterruptedException e) {
                // The fault under test.
                Thread.yield();
            }
        }
    }

    private static void leave(CountDownLatch ended, boolean daemon) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
        });
        thread.setDaemon(daemon);
        thread.start();
        started.await();
    }
}
