package dev.gatehouse.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a JVM that is gone had started and that still runs. For one thread. */
final class Leftovers {

    /** A tree may grow while it is being cut. */
    private static final int MOST_ROUNDS = 60;

    private final String owner;
    private final Collection<RunRecord> records;
    private final Map<ProcessHandle, Survivor> ended = new LinkedHashMap<>();

    /**
     * @param owner what its runs carry in their environment
     * @param records what is known of them beside
     */
    Leftovers(String owner, Collection<RunRecord> records) {
        this.owner = owner;
        this.records = records;
    }

    /** Kills them, again until nobody is found. */
    List<Survivor> end() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<ProcessHandle> alive = find();
            if (alive.isEmpty()) {
                break;
            }
            for (ProcessHandle handle : alive) {
                ended.computeIfAbsent(handle, ProcessTree::survivor);
                handle.destroyForcibly();
            }
            TimeUnit.MILLISECONDS.sleep(1 + round);
        }
        return List.copyOf(ended.values());
    }

    private Set<ProcessHandle> find() {
        Set<ProcessHandle> found = new LinkedHashSet<>(Relatives.carrying(owner).find());
        for (RunRecord run : records) {
            run.process().find().ifPresent(root -> add(found, run, root));
        }
        // Whom the killed left behind without a mark is still below one that was seen.
        for (ProcessHandle seen : new ArrayList<>(ended.keySet())) {
            seen.descendants().forEach(found::add);
        }
        found.remove(ProcessHandle.current());
        found.removeIf(handle -> !ProcessTree.isRunning(handle));
        return found;
    }

    /** The root lives, so its number is that of its session, and of no other. */
    private static void add(Set<ProcessHandle> found, RunRecord run, ProcessHandle root) {
        root.descendants().forEach(found::add);
        if (run.leadsSession()) {
            for (long pid : Procfs.pids()) {
                if (Procfs.isInSession(pid, root.pid())) {
                    ProcessHandle.of(pid).ifPresent(found::add);
                }
            }
        }
        found.add(root);
    }
}
