package dev.gatehouse.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One supervised run with its tails and its log. */
final class LoggedRun {

    /** What differs between a run that is waited for and one that is spoken with. */
    interface Manner {
        Input input();

        /** What takes standard output, and hands it on to these. */
        Drain out(Sink... sinks);

        /** The same for standard error. */
        Drain err(Sink... sinks);

        Finished supervise(Job job) throws NotStartedException, InterruptedException;
    }

    private static final class Waiting implements Manner {

        private final Input input;

        private Waiting(Input input) {
            this.input = input;
        }

        @Override
        public Input input() {
            return input;
        }

        @Override
        public Drain out(Sink... sinks) {
            return Drain.into(sinks);
        }

        @Override
        public Drain err(Sink... sinks) {
            return Drain.into(sinks);
        }

        @Override
        public Finished supervise(Job job) throws NotStartedException, InterruptedException {
            return Supervision.of(job);
        }
    }

    private final ProcessSpec spec;
    private final Manner manner;
    private final Tail out;
    private final Tail err;

    LoggedRun(ProcessSpec spec) {
        this(spec, new Waiting(spec.input()));
    }

    LoggedRun(ProcessSpec spec, Manner manner) {
        this.spec = spec;
        this.manner = manner;
        this.out = new Tail(spec.tailBytes());
        this.err = new Tail(spec.tailBytes());
    }

    ProcessResult run() throws InterruptedException, IOException {
        return run(RunLog.open(spec.log(), spec.maxLogBytes()));
    }

    /** Into a log that was opened before, and is closed here. */
    ProcessResult run(RunLog log) throws InterruptedException, IOException {
        try {
            ProcessResult result = supervised(log);
            log.close();
            return result;
        } finally {
            log.abandon();
        }
    }

    private ProcessResult supervised(RunLog log) throws InterruptedException {
        try {
            Finished finished = manner.supervise(job(manner.out(out, log), manner.err(err, log)));
            if (!finished.drained()) {
                log.heldOpen();
            }
            refuseWhatNeverBegan(finished);
            return result(log, finished.ending(), finished.took(), finished.survivors());
        } catch (NotStartedException e) {
            SpawnFailure failure = e.failure();
            log.note("not started: " + failure.cause() + " " + failure.remedy());
            return result(log, new Ending.NotStarted(failure), Duration.ZERO, List.of());
        }
    }

    /** The tools that give a session exit with 126 or 127 when they can't become the program. */
    private void refuseWhatNeverBegan(Finished finished) throws NotStartedException {
        boolean theirCode = finished.exitCode() == 126 || finished.exitCode() == 127;
        String complaint = theirCode && spec.grouping() == Grouping.SESSION ? SessionTools.complaint(err.text()) : null;
        if (complaint != null) {
            Job job = job(Drain.into(), Drain.into());
            throw new Autopsy(job, Program.locate(job)).afterwards(complaint);
        }
    }

    private ProcessResult result(RunLog log, Ending ending, Duration took, List<Survivor> survivors) {
        return new ProcessResult(
                ending,
                out.text(),
                err.text(),
                spec.log(),
                log.truncated(),
                out.total() + err.total(),
                took,
                survivors);
    }

    private Job job(Drain toOut, Drain toErr) {
        return new Job(
                spec.argv(),
                spec.directory(),
                spec.environment(),
                manner.input(),
                spec.limit(),
                spec.grace(),
                spec.grouping(),
                toOut,
                toErr);
    }
}
