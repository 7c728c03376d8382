package dev.gatehouse.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One child from start to end, leaving nothing behind. The exit ends a run, not the end of its output. */
final class Supervision {

    private static final long SHORT_RUN_NANOS = 100_000_000;
    /** Two threads cost a tenth of a start, so a program that ends this soon is read without them. */
    private static final long MOMENT_NANOS = 2_000_000;

    private static final long DRAIN_MILLIS = 100;
    private static final long LAST_DRAIN_MILLIS = 2_000;

    private final Job job;
    private final Process process;
    private final ProcessTree tree;
    private final Relatives relatives;
    private final Pump out;
    private final Pump err;
    private final long started = System.nanoTime();
    private final Stop stop = new Stop();
    private @Nullable Feeder feeder;
    private boolean interrupted;

    /** Hears of the start, on the thread of the run. */
    interface Beginning {
        void started(Supervision supervision);
    }

    private Supervision(Job job, Run run, Process process) {
        this.job = job;
        this.process = process;
        this.relatives = Relatives.of(process.pid(), run);
        this.tree = new ProcessTree(process, relatives);
        this.out = new Pump("gatehouse-stdout", process, process.getInputStream(), job.out());
        this.err = new Pump("gatehouse-stderr", process, process.getErrorStream(), job.err());
    }

    static Finished of(Job job) throws NotStartedException, InterruptedException {
        return of(job, Launch.starter(job));
    }

    static Finished of(Job job, Launch.Starter starter) throws NotStartedException, InterruptedException {
        return of(job, starter, started -> {});
    }

    static Finished of(Job job, Launch.Starter starter, Beginning beginning)
            throws NotStartedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Run run = LiveRuns.enter();
        try {
            Process process = new Launch(job, run, starter).start();
            Supervision supervision = new Supervision(job, run, process);
            supervision.record(run);
            return supervision.see(beginning);
        } finally {
            LiveRuns.leave(run);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the tree before its time; from any thread. */
    void stop(Duration grace) {
        if (grace.isZero()) {
            tree.hurry();
        }
        stop.request(grace);
    }

    TreeReading reading() {
        return new TreeGauge(process, relatives).read();
    }

    private void record(Run run) throws NotStartedException {
        try {
            LiveRuns.began(run, process);
        } catch (IOException e) {
            tree.end(0);
            throw new NotStartedException(
                    SpawnFailure.Kind.OTHER,
                    "The run could not be recorded, so it was ended: " + e + ".",
                    "Make room in the run registry's folder, and make it writable.");
        }
    }

    private Finished see(Beginning beginning) throws NotStartedException, InterruptedException {
        feed();
        beginning.started(this);
        if (endsInAMoment()) {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            out.run();
            err.run();
            return new Finished(Finished.How.BY_ITSELF, process.exitValue(), took, List.of(), true, refusal());
        }
        startReaders();
        Finished.How how = awaitEnd();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        if (how == Finished.How.BY_ITSELF) {
            sweep(took);
        }
        boolean drained = drain();
        if (interrupted || tree.interrupted()) {
            Thread.currentThread().interrupt();
        }
        return new Finished(how, exitCode(how), took, tree.survivors(), drained, refusal());
    }

    private int exitCode(Finished.How how) {
        return how == Finished.How.AT_THE_LIMIT || process.isAlive() ? -1 : process.exitValue();
    }

    private void feed() throws NotStartedException {
        try {
            feeder = Feeder.start(process.getOutputStream(), job.input());
        } catch (OutOfMemoryError noThread) {
            throw unattended();
        }
        if (LiveRuns.closing()) {
            tree.end(0);
            throw Autopsy.shuttingDown();
        }
    }

    private void startReaders() throws NotStartedException {
        try {
            out.start();
            err.start();
        } catch (OutOfMemoryError noThread) {
            throw unattended();
        }
    }

    private NotStartedException unattended() {
        tree.end(0);
        return Autopsy.noResources("no thread could be started to attend to it");
    }

    /** Whether it has ended, and certainly nobody else holds its output: reading that can't block any more. */
    private boolean endsInAMoment() throws InterruptedException {
        boolean simple = feeder != null
                && feeder.thread() == null
                && job.out().isBrief()
                && job.err().isBrief();
        try {
            return simple
                    && process.waitFor(Math.min(MOMENT_NANOS, job.limitNanos()), TimeUnit.NANOSECONDS)
                    && relatives.certainlyNone();
        } catch (InterruptedException e) {
            tree.end(job.graceNanos());
            throw e;
        }
    }

    private Finished.How awaitEnd() throws InterruptedException {
        boolean exited;
        try {
            exited = stop.awaitExit(process, job.limitNanos());
        } catch (InterruptedException e) {
            tree.end(job.graceNanos());
            drain();
            throw e;
        }
        if (exited) {
            return Finished.How.BY_ITSELF;
        }
        Duration requested = stop.requested();
        tree.end(requested == null ? job.graceNanos() : Job.nanos(requested));
        return requested == null ? Finished.How.AT_THE_LIMIT : Finished.How.ON_REQUEST;
    }

    private void sweep(Duration took) {
        boolean quick = took.toNanos() < SHORT_RUN_NANOS;
        if (!quick || !relatives.certainlyNone()) {
            tree.killRest();
        }
    }

    /** Reads what is left, but not longer than it takes to end whoever keeps the pipes open. */
    private boolean drain() {
        if (feeder != null) {
            feeder.stop();
        }
        boolean drained = awaitReaders(DRAIN_MILLIS);
        if (!drained) {
            tree.killRest();
            drained = awaitReaders(LAST_DRAIN_MILLIS);
        }
        return drained;
    }

    private boolean awaitReaders(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean done = ended(out.thread(), deadline) & ended(err.thread(), deadline);
        return done & (feeder == null || ended(feeder.thread(), deadline));
    }

    /** Waits through interruptions, which are passed on later: what is waited for is bounded and short. */
    private boolean ended(@Nullable Thread thread, long deadline) {
        if (thread == null) {
            return true;
        }
        for (long left; (left = deadline - System.nanoTime()) > 0 && thread.isAlive(); ) {
            try {
                thread.join(1 + TimeUnit.NANOSECONDS.toMillis(left));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return !thread.isAlive();
    }

    private @Nullable Exception refusal() {
        Exception refusal = out.refusal();
        return refusal == null ? err.refusal() : refusal;
    }
}
