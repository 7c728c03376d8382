package dev.gatehouse.kernel;

import static dev.gatehouse.kernel.GateDraft.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Workspace;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CancellationTest {
    private Bench bench;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        bench = new Bench(root).patient();
    }

    @Test
    void interruptingTheCallerInterruptsAllGates() throws Exception {
        CountDownLatch waiting = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        Gate gate = context -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Judgement.clean(1);
        };

        Thread caller = Thread.currentThread();
        CompletableFuture.runAsync(() -> {
            awaitQuietly(waiting);
            caller.interrupt();
        });

        assertThatThrownBy(() -> bench.run(gate("a", gate), gate("b", gate), gate("c", gate)))
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void noProcessIsLeftAfterwards(@TempDir Path temp) throws Exception {
        Path pids = temp.resolve("pids");
        Gate gate = context -> {
            context.run(Command.of(
                    List.of(
                            "/bin/sh",
                            "-c",
                            "sleep 600 & echo $! $$ > '" + pids + ".part'; mv '" + pids + ".part' '" + pids
                                    + "'; wait"),
                    context.workspace()));
            return Judgement.clean(1);
        };
        Thread caller = Thread.currentThread();
        CompletableFuture.runAsync(() -> {
            while (!Files.exists(pids)) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });

        assertThatThrownBy(() -> bench.run(gate("a", gate).in(Workspace.SHARED)))
                .isInstanceOf(InterruptedException.class);

        assertThat(Files.readString(pids).trim().split(" "))
                .hasSize(2)
                .noneMatch(pid -> isRunning(Long.parseLong(pid)));
    }

    @Test
    void nothingIsKeptOfACancelledRun() {
        GateDraft draft = gate("a", context -> Judgement.clean(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> bench.judge(draft)).isInstanceOf(InterruptedException.class);
        assertThat(bench.ground.root.resolve("store")).doesNotExist();
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> handle.isAlive() && !isZombie(pid))
                .orElse(false);
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z");
        } catch (IOException e) {
            return true;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
