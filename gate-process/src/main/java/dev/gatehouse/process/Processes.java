package dev.gatehouse.process;

import java.io.IOException;
import java.util.List;

/**
 * Runs programs. Every method may be called from any thread, blocks until the program has ended, and leaves no
 * process, thread, descriptor or temporary file behind; interrupting the caller ends the tree and rethrows.
 */
public final class Processes {

    /** Environment variable that marks every descendant of a run, so that those who left the tree are found. */
    public static final String RUN_VARIABLE = "GATEHOUSE_RUN";

    /** A tree may grow while it is being cut. */
    private static final int MOST_ROUNDS = 60;

    private Processes() {}

    /** What everything that this JVM starts carries in {@value #RUN_VARIABLE}, for whoever has to clean up after it. */
    public static String owner() {
        return Run.OWNER;
    }

    /**
     * Ends whatever a JVM started that died without ending it. Does nothing where there is no {@code /proc}.
     *
     * @param owner its {@link #owner()}; another's text finds nobody
     */
    public static void endLeftBy(String owner) {
        if (!owner.equals(Run.OWNER) && Run.isOwner(owner)) {
            Relatives left = Relatives.carrying(owner);
            for (int round = 0; round < MOST_ROUNDS; round++) {
                List<ProcessHandle> alive = left.find();
                if (alive.isEmpty()) {
                    return;
                }
                alive.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /**
     * Runs a program under supervision: both streams drained, bounded in memory and logged to disk; the tree is
     * ended at the time limit; whoever outlives the program is killed and named in the result.
     *
     * @throws IOException when our own log file can't be written; trouble with the program is a result
     */
    public static ProcessResult run(ProcessSpec spec) throws InterruptedException, IOException {
        return new LoggedRun(spec).run();
    }

    /**
     * Starts a program to speak with, holding no more of its lines than {@link LineBounds#DEFAULT} says. Returns when it
     * runs, or when it is clear that it can't: then {@link Conversation#onExit()} has its answer already.
     *
     * @param spec its input must be {@link Input#none()}: what it reads is what is sent. The time limit is that of the
     *     whole conversation. Both streams go to the log as they come, and their ends into the result
     * @throws IOException when our own log file can't be written; trouble with the program is a result
     */
    public static Conversation converse(ProcessSpec spec, LineListener listener)
            throws InterruptedException, IOException {
        return converse(spec, listener, LineBounds.DEFAULT);
    }

    /** The same, with bounds of one's own. */
    public static Conversation converse(ProcessSpec spec, LineListener listener, LineBounds bounds)
            throws InterruptedException, IOException {
        return SpokenRun.start(spec, listener, bounds);
    }

    /** Runs a short trusted command and returns all that it wrote to standard output. Any exit code is an answer. */
    public static Captured capture(Command command) throws InterruptedException, CommandException {
        return new CommandRun(command).capture();
    }

    /**
     * Runs a short trusted command and hands its standard output to a reader while it runs.
     *
     * @throws IOException what the reader threw, or a {@link CommandException}
     */
    public static <T> Streamed<T> stream(Command command, OutputReader<T> reader)
            throws InterruptedException, IOException {
        return new CommandRun(command).stream(reader);
    }
}
