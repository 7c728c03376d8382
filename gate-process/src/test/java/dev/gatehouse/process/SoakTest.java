package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many runs of every kind, and nothing left of them. 150 of them by default; {@code -Dgatehouse.process.soak=5000} for the
 * figures in {@code benchmarks/results}.
 */
@Timeout(900)
class SoakTest {

    private static final int RUNS = Integer.getInteger("gatehouse.process.soak", 150);

    /** What class data, JIT and the test's own bookkeeping may add, whatever the number of runs. */
    private static final long HEAP_SLACK = 3_000_000;

    private interface Kind {
        void run(Shell shell) throws Exception;
    }

    private static final List<Kind> KINDS = List.of(
            SoakTest::normal,
            SoakTest::fed,
            SoakTest::failing,
            SoakTest::notStarted,
            SoakTest::killed,
            SoakTest::timedOut,
            SoakTest::leavingSomebodyBehind,
            SoakTest::conversing,
            SoakTest::terminated,
            SoakTest::inASession);

    /** How much of everything this JVM holds. */
    private record Figures(Map<String, Integer> threads, int descriptors, long heap) {

        /** The JDK's own reaper threads wait a minute for the next process. */
        static Figures now() {
            Map<String, Integer> threads = new TreeMap<>();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("gatehouse")) {
                    threads.merge(thread.getName(), 1, Integer::sum);
                }
            }
            return new Figures(threads, openDescriptors(), usedHeap());
        }

        private static int openDescriptors() {
            String[] open = new File("/proc/self/fd").list();
            return open == null ? 0 : open.length;
        }

        /** The least of some readings, each after a collection. */
        private static long usedHeap() {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
            }
            return least;
        }

        boolean within(Figures bounds) {
            return threads.equals(bounds.threads) && descriptors <= bounds.descriptors;
        }
    }

    @TempDir
    Path folder;

    @Test
    void nothingOutlivesItsRun() throws Exception {
        Shell shell = new Shell(folder);
        try (RunRegistry registry = RunRegistry.open(folder.resolve("registry"))) {
            soak(shell, 2 * KINDS.size());
            Figures before = Figures.now();
            long start = System.nanoTime();

            soak(shell, RUNS);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(Eventually.holds(() -> Figures.now().within(before)))
                    .as("%s, at first %s", Figures.now(), before)
                    .isTrue();
            Figures after = Figures.now();
            System.out.println(RUNS + " runs in " + took.toMillis() + " ms; before " + before + ", after " + after);
            assertThat(after.heap()).isLessThan(before.heap() + HEAP_SLACK);
            assertThat(LiveRuns.count()).isZero();
            assertThat(Relatives.carrying(Run.OWNER).find()).isEmpty();
            assertThat(folder.resolve("registry")
                            .resolve(Processes.owner())
                            .toFile()
                            .list())
                    .containsExactly("lock");
            assertThat(registry.reap()).isEmpty();
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("run.log", "registry");
    }

    private static void soak(Shell shell, int runs) throws Exception {
        for (int i = 0; i < runs; i++) {
            KINDS.get(i % KINDS.size()).run(shell);
        }
    }

    private static void normal(Shell shell) throws Exception {
        assertThat(Processes.run(shell.argv("true")).succeeded()).isTrue();
    }

    private static void fed(Shell shell) throws Exception {
        Command command = shell.command("cat").withInput(Input.bytes(new byte[10_000]));
        assertThat(Processes.capture(command).bytes()).hasSize(10_000);
    }

    private static void failing(Shell shell) throws Exception {
        assertThat(Processes.run(shell.sh("echo x; exit 1")).ending()).isEqualTo(new Ending.Exited(1));
    }

    private static void notStarted(Shell shell) throws Exception {
        assertThat(Processes.run(shell.argv("./missing")).ending()).isInstanceOf(Ending.NotStarted.class);
    }

    private static void killed(Shell shell) throws Exception {
        assertThat(Processes.run(shell.sh("kill -9 $$")).ending()).isEqualTo(new Ending.Exited(137));
    }

    private static void timedOut(Shell shell) throws Exception {
        assertThat(Processes.run(shell.sh("sleep 300", Duration.ofMillis(5))).ending())
                .isEqualTo(new Ending.TimedOut());
    }

    private static void leavingSomebodyBehind(Shell shell) throws Exception {
        assertThat(Processes.run(shell.sh("sleep 300 </dev/null >/dev/null 2>&1 & exit 0"))
                        .survivors())
                .hasSize(1);
    }

    private static void conversing(Shell shell) throws Exception {
        BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
        Conversation conversation = Processes.converse(shell.argv("cat"), lines::add);
        conversation.send("hello");
        assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo(new Line("hello", false));
        assertThat(conversation.finish(Duration.ofSeconds(30)).succeeded()).isTrue();
    }

    private static void terminated(Shell shell) throws IOException, InterruptedException {
        Conversation conversation = Processes.converse(shell.argv("sleep", "300"), line -> {});
        conversation.close();
        assertThat(conversation.onExit().join().ending()).isEqualTo(new Ending.Terminated(143));
    }

    private static void inASession(Shell shell) throws Exception {
        assertThat(Processes.run(shell.argv("true").withGrouping(Grouping.SESSION))
                        .succeeded())
                .isTrue();
    }
}
