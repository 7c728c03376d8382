package dev.gatehouse.manager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.journal.Recorded;
import dev.gatehouse.task.Attempt;
import dev.gatehouse.task.Run;
import dev.gatehouse.task.RunEvent.Ending;
import dev.gatehouse.task.Task;
import dev.gatehouse.task.TaskEvent;
import dev.gatehouse.task.TaskLog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A manager killed outright at a side effect, and another that takes the run up: no task lost, none accepted twice, no
 * process left, no workspace left. {@code -Dgatehouse.crash.rounds=N} plays N random rounds; the build plays a few.
 */
class CrashTest {
    private static final int DEFAULT_ROUNDS = 3;
    private static final int DEEPEST = 24;

    @TempDir
    private Path folder;

    static Stream<Arguments> rounds() {
        int rounds = Integer.getInteger("gatehouse.crash.rounds", DEFAULT_ROUNDS);
        Random random = new Random(Long.getLong("gatehouse.crash.seed", 1));
        Failpoints.Point[] points = Failpoints.Point.values();
        return IntStream.range(0, rounds)
                .mapToObj(round -> Arguments.of(points[random.nextInt(points.length)], random.nextInt(DEEPEST)));
    }

    @ParameterizedTest
    @EnumSource(Failpoints.Point.class)
    void killedAtASideEffect(Failpoints.Point point) throws Exception {
        killAndResume(point, 1);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void killedAnywhere(Failpoints.Point point, int passed) throws Exception {
        killAndResume(point, passed);
    }

    private void killAndResume(Failpoints.Point point, int passed) throws Exception {
        new Yard(folder).close();
        int exit = crash(point, passed);
        assertThat(exit).isIn(137, 0);
        try (Yard yard = CrashingManager.worker(Yard.at(folder))) {
            Manager manager = yard.manager();
            manager.plan(
                    yard.spec(dev.gatehouse.task.RunLimits.DEFAULT, 2, CrashingManager.tasks()),
                    List.of(CrashingManager.tasks()));
            Run run = manager.run(Yard.RUN);

            assertThat(run.ending()).contains(Ending.COMPLETED);
            assertThat(accepted(yard)).containsExactlyInAnyOrder("one", "two", "three");
            for (String task : List.of("one", "two", "three")) {
                assertThat(yard.user.git("show", Yard.REF + ":" + task + ".txt"))
                        .isEqualTo(task);
                assertThat(epochs(yard.task(task))).doesNotHaveDuplicates();
            }
            assertThat(yard.user.git("fsck", "--strict", "--no-dangling")).isEmpty();
            assertThat(yard.user.git("status", "--porcelain")).isEmpty();
        }
        assertThat(workersAlive()).isEmpty();
        assertThat(leftOvers()).isEmpty();
    }

    private int crash(Failpoints.Point point, int passed) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        CrashingManager.class.getName(),
                        folder.toString(),
                        point.name(),
                        String.valueOf(passed))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = child.waitFor();
        assertThat(exit).as("%s", Files.readString(log)).isIn(137, 0);
        return exit;
    }

    private static List<String> accepted(Yard yard) throws IOException {
        List<String> tasks = new ArrayList<>();
        for (Recorded recorded : yard.journal.readAll(0, 10_000)) {
            if (recorded.stream().startsWith("task/")
                    && TaskLog.read(recorded)
                            .filter(TaskEvent.Accepted.class::isInstance)
                            .isPresent()) {
                tasks.add(recorded.stream().substring(recorded.stream().lastIndexOf('/') + 1));
            }
        }
        return tasks;
    }

    private static List<Long> epochs(Task task) {
        return task.attempts().stream().map(Attempt::epoch).toList();
    }

    private List<String> workersAlive() throws IOException {
        return Files.readAllLines(folder.resolve("pids")).stream()
                .filter(pid -> ProcessHandle.of(Long.parseLong(pid.strip()))
                        .flatMap(handle -> handle.info().commandLine())
                        .filter(line -> line.contains("GATEHOUSE_TASK"))
                        .isPresent())
                .toList();
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("workspaces"))) {
            return found.filter(path -> path.endsWith("tree") || path.endsWith("home"))
                    .toList();
        }
    }
}
