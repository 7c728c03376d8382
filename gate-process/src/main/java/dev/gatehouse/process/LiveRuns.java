package dev.gatehouse.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is running now, so that the end of this JVM is the end of everything that it started. */
final class LiveRuns {

    private static final long SHUTDOWN_GRACE_MILLIS = 1_000;
    private static final Set<Run> LIVE = ConcurrentHashMap.newKeySet();
    private static final List<RunRegistry> REGISTRIES = new CopyOnWriteArrayList<>();
    private static volatile boolean closing;

    static {
        Runtime.getRuntime().addShutdownHook(new Hook());
    }

    private LiveRuns() {}

    /** Entered before the start, so that a child is found by its mark even while {@code start()} hasn't returned. */
    static Run enter() {
        Run run = new Run();
        LIVE.add(run);
        return run;
    }

    /** To be called when its process has been started; the run isn't known on disk before. */
    static void began(Run run, Process process) throws IOException {
        run.process = process;
        for (RunRegistry registry : REGISTRIES) {
            registry.began(run, process);
        }
    }

    static void leave(Run run) {
        LIVE.remove(run);
        if (run.process != null) {
            for (RunRegistry registry : REGISTRIES) {
                registry.ended(run);
            }
        }
    }

    static void recordIn(RunRegistry registry) {
        REGISTRIES.add(registry);
    }

    static void recordNoMoreIn(RunRegistry registry) {
        REGISTRIES.remove(registry);
    }

    /** True once the JVM is going down: what starts now must be ended by who started it. */
    static boolean closing() {
        return closing;
    }

    static int count() {
        return LIVE.size();
    }

    private static final class Hook extends Thread {
        private Hook() {
            super("gatehouse-end-children");
        }

        @Override
        public void run() {
            endAll();
        }
    }

    private static void endAll() {
        closing = true;
        List<ProcessTree> trees = new ArrayList<>();
        for (Run run : LIVE) {
            Process process = run.process;
            if (process != null) {
                trees.add(new ProcessTree(process, Relatives.carrying(run.mark)));
            }
        }
        for (ProcessTree tree : trees) {
            tree.requestEnd();
        }
        long deadline = System.nanoTime() + SHUTDOWN_GRACE_MILLIS * 1_000_000;
        for (ProcessTree tree : trees) {
            tree.awaitEnd(deadline - System.nanoTime());
            tree.killRest();
        }
        for (ProcessHandle straggler : Relatives.carrying(Run.OWNER).find()) {
            straggler.destroyForcibly();
        }
    }
}
