package dev.gatehouse.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program with all that it started. Handles carry pid and start time, so a reused number is never signalled.
 * For one thread but for {@link #hurry()}; interruption doesn't stop the killing, it ends the grace and is kept for the caller.
 */
final class ProcessTree {

    private static final int MAX_COMMAND = 300;
    private static final int KILL_ROUNDS = 60;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final Process process;
    private final Relatives relatives;
    private final Set<ProcessHandle> known = new LinkedHashSet<>();
    private final Map<ProcessHandle, Survivor> survivors = new LinkedHashMap<>();
    private boolean interrupted;
    private volatile boolean hurried;

    ProcessTree(Process process, Relatives relatives) {
        this.process = process;
        this.relatives = relatives;
    }

    /** TERM for all, grace, KILL for whoever is left. Returns when nobody is, or a kernel won't let go of them. */
    void end(long graceNanos) {
        requestEnd();
        awaitEnd(graceNanos);
        killRest();
    }

    /** Cuts the grace short; from any thread. */
    void hurry() {
        hurried = true;
    }

    /** TERM. Through the handle: {@link Process#destroy()} would close the pipes and lose the last output. */
    void requestEnd() {
        look();
        process.toHandle().destroy();
        for (ProcessHandle handle : known) {
            handle.destroy();
        }
    }

    void awaitEnd(long nanos) {
        long start = System.nanoTime();
        long pause = 1;
        while (!hurried && anyAlive() && System.nanoTime() - start < nanos) {
            if (!pause(pause)) {
                return;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** KILL, again and again while new ones turn up: a tree may grow while it is being cut. */
    void killRest() {
        for (int round = 0; round < KILL_ROUNDS; round++) {
            look();
            List<ProcessHandle> victims = alive();
            if (victims.isEmpty() && !process.isAlive()) {
                return;
            }
            if (process.isAlive()) {
                process.toHandle().destroyForcibly();
            }
            kill(victims);
            pause(Math.min(1 + round, LONGEST_PAUSE_MILLIS));
        }
    }

    private void kill(Collection<ProcessHandle> victims) {
        for (ProcessHandle victim : victims) {
            survivors.computeIfAbsent(victim, ProcessTree::survivor);
            victim.destroyForcibly();
        }
    }

    /** Who was killed rather than ended, the program itself not counted. */
    List<Survivor> survivors() {
        return List.copyOf(survivors.values());
    }

    /** Whether somebody interrupted the killing; whoever owns the thread passes it on. */
    boolean interrupted() {
        return interrupted;
    }

    private void look() {
        known.addAll(relatives.find());
        if (process.isAlive()) {
            process.descendants().forEach(known::add);
        } else {
            for (ProcessHandle orphan : List.copyOf(known)) {
                orphan.descendants().forEach(known::add);
            }
        }
        known.remove(process.toHandle());
        known.removeIf(handle -> !isRunning(handle));
    }

    private boolean anyAlive() {
        return process.isAlive() || !alive().isEmpty();
    }

    private List<ProcessHandle> alive() {
        List<ProcessHandle> alive = new ArrayList<>();
        for (ProcessHandle handle : known) {
            if (isRunning(handle)) {
                alive.add(handle);
            }
        }
        return alive;
    }

    static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && !Procfs.isZombie(handle.pid());
    }

    /** False when interrupted. The flag is taken off the thread, or every later pause would be none. */
    private boolean pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException impatient) {
            interrupted = true;
            return false;
        }
    }

    static Survivor survivor(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        String command = info.commandLine().or(info::command).orElse("(unknown)");
        return new Survivor(
                handle.pid(), command.length() > MAX_COMMAND ? command.substring(0, MAX_COMMAND) + "…" : command);
    }
}
