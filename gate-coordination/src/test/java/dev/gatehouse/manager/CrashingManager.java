package dev.gatehouse.manager;

import dev.gatehouse.task.RunLimits;
import dev.gatehouse.task.TaskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A manager in a process of its own, which is killed outright when a side effect is reached for the n-th time. */
final class CrashingManager {
    /** A task whose first attempt is rejected, one that crashes first, and one that stands on both. */
    static final String WORKER = "echo $$ >> \"$PIDS\"; t=${GATEHOUSE_TASK#*/}; cat > said-$t.txt;"
            + " case $t-$GATEHOUSE_ATTEMPT in one-1) echo bad > a.txt;; two-1) exit 3;; *) echo good > a.txt; echo $t > $t.txt;; esac";

    private CrashingManager() {}

    /** @param args folder, failpoint, how often it is passed before */
    public static void main(String[] args) throws Exception {
        try (Yard yard = Yard.at(Path.of(args[0]))) {
            worker(yard);
            Failpoints.Point fatal = Failpoints.Point.valueOf(args[1]);
            AtomicInteger left = new AtomicInteger(Integer.parseInt(args[2]));
            yard.failpoints = point -> {
                if (point == fatal && left.getAndDecrement() == 0) {
                    killMyself();
                }
            };
            Manager manager = yard.manager();
            TaskSpec[] tasks = tasks();
            manager.plan(yard.spec(RunLimits.DEFAULT, 2, tasks), List.of(tasks));
            manager.run(Yard.RUN);
        }
    }

    static Yard worker(Yard yard) {
        return yard.worker("PIDS='" + yard.folder + "/pids'; " + WORKER);
    }

    static TaskSpec[] tasks() {
        return new TaskSpec[] {
            Yard.task("one", "First"), Yard.task("two", "Second"), Yard.task("three", "Third", "one", "two")
        };
    }

    private static void killMyself() {
        try {
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.currentThread().join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
