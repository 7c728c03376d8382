package dev.gatehouse.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds the processes of a run wherever they went (new session, new parent, new group): by the mark in their
 * environment, and, for those who dropped that, by the pipes of the run that they hold, or by the session that was made
 * for it.
 */
final class Relatives {

    /** So few that asking each number costs less than listing all processes. */
    private static final int FEW = 64;

    private static final long STEP_NANOS = 1_000_000;
    private static final int EXEC_STEPS = 500;

    /** Longer than another spawn of ours holds a copy of every descriptor, between its fork and its exec. */
    private static final int SPAWN_STEPS = 50;

    private final long root;
    private final String mark;
    private final Pipes pipes;
    private final boolean leadsSession;

    private Relatives(long root, String mark, Pipes pipes, boolean leadsSession) {
        this.root = root;
        this.mark = mark;
        this.pipes = pipes;
        this.leadsSession = leadsSession;
    }

    /** To be made right after the start, while the program has its pipes. */
    static Relatives of(long root, Run run) {
        return new Relatives(root, run.mark, Pipes.of(root), run.leadsSession);
    }

    /** Those who carry a mark, whoever started them. */
    static Relatives carrying(String mark) {
        return new Relatives(Procfs.newestPid(), mark, Pipes.none(), false);
    }

    /** All who live, the program itself included. */
    List<ProcessHandle> find() {
        if (!Procfs.PRESENT) {
            return List.of();
        }
        long before = Procfs.newestPid();
        List<ProcessHandle> found = scan(before);
        // One that forked and ended while being looked for may have left a child that the listing didn't show.
        return found.isEmpty() && !noneSince(before) ? scan(before) : found;
    }

    /**
     * Whether certainly nobody but the program itself ever lived or nobody lives any more, told from the process
     * numbers given out since its start. Only for runs too short for those numbers to have gone full circle.
     */
    boolean certainlyNone() {
        return noneSince(root);
    }

    private boolean noneSince(long since) {
        long asked = since;
        long newest = Procfs.newestPid();
        while (asked < newest) {
            if (newest - asked > FEW) {
                return false;
            }
            while (asked < newest) {
                if (mayBeOne(++asked)) {
                    return false;
                }
            }
            newest = Procfs.newestPid();
        }
        return newest == asked;
    }

    private boolean mayBeOne(long pid) {
        return !Procfs.isOwnThread(pid)
                && !isThreadOfAnother(pid)
                && (Procfs.carries(pid, mark) != Procfs.Answer.NO || pipes.heldBy(pid) || isInSession(pid));
    }

    /** A thread has the number of its process beside its own, under which that is asked, or is older than the program. */
    private boolean isThreadOfAnother(long pid) {
        long process = Procfs.processOf(pid);
        return process != pid && (process < root || !Procfs.isZombie(process));
    }

    private List<ProcessHandle> scan(long newest) {
        List<ProcessHandle> found = new ArrayList<>();
        long self = ProcessHandle.current().pid();
        for (long pid : Procfs.pids()) {
            // Who is older than the program can't have been given its pipes.
            boolean younger = pid > root || newest < root;
            if (pid != self && (carries(pid) || younger && (isInSession(pid) || holds(pid)))) {
                add(found, pid);
            }
        }
        return found;
    }

    /** Waits while a process is between two programs; that takes microseconds, or a time slice on a busy machine. */
    private boolean carries(long pid) {
        Procfs.Answer answer = Procfs.carries(pid, mark);
        for (int step = 0; answer == Procfs.Answer.NOT_NOW && step < EXEC_STEPS; step++) {
            LockSupport.parkNanos(STEP_NANOS);
            answer = Procfs.carries(pid, mark);
        }
        return answer == Procfs.Answer.YES;
    }

    /** While a session has members, its number is given to no other process. */
    private boolean isInSession(long pid) {
        return leadsSession && Procfs.isInSession(pid, root);
    }

    private boolean holds(long pid) {
        for (int step = 0; step < SPAWN_STEPS; step++) {
            if (!pipes.heldBy(pid) || isBeingStarted(pid)) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }

    /**
     * Whether a process is about to become the program of another run: still a copy of this JVM, or the JDK's helper. On
     * a busy machine that lasts longer than any wait here, and to kill it would be to kill the other run.
     */
    private static boolean isBeingStarted(long pid) {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle handle = ProcessHandle.of(pid).orElse(null);
        if (handle == null || !handle.parent().filter(self::equals).isPresent()) {
            return false;
        }
        String program = handle.info().command().orElse("");
        return program.endsWith("/jspawnhelper")
                || handle.info().commandLine().equals(self.info().commandLine());
    }

    /** The handle is made first and the proof asked again after, so that a reused number isn't taken for the process. */
    private void add(List<ProcessHandle> found, long pid) {
        ProcessHandle handle = ProcessHandle.of(pid).orElse(null);
        if (handle != null && (carries(pid) || pipes.heldBy(pid) || isInSession(pid))) {
            found.add(handle);
        }
    }
}
