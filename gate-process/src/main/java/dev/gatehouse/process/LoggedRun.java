package dev.gatehouse.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One supervised run with its tails and its log. */
final class LoggedRun {

    private final ProcessSpec spec;
    private final Tail out;
    private final Tail err;

    LoggedRun(ProcessSpec spec) {
        this.spec = spec;
        this.out = new Tail(spec.tailBytes());
        this.err = new Tail(spec.tailBytes());
    }

    ProcessResult run() throws InterruptedException, IOException {
        RunLog log = RunLog.open(spec.log(), spec.maxLogBytes());
        try {
            ProcessResult result = run(log);
            log.close();
            return result;
        } finally {
            log.abandon();
        }
    }

    private ProcessResult run(RunLog log) throws InterruptedException {
        try {
            Finished finished = Supervision.of(job(log));
            if (!finished.drained()) {
                log.heldOpen();
            }
            Ending ending = finished.timedOut() ? new Ending.TimedOut() : new Ending.Exited(finished.exitCode());
            return result(log, ending, finished.took(), finished.survivors());
        } catch (NotStartedException e) {
            SpawnFailure failure = e.failure();
            log.note("not started: " + failure.cause() + " " + failure.remedy());
            return result(log, new Ending.NotStarted(failure), Duration.ZERO, List.of());
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

    private Job job(RunLog log) {
        return new Job(
                spec.argv(),
                spec.directory(),
                spec.environment(),
                spec.input(),
                spec.limit(),
                spec.grace(),
                Drain.into(out, log),
                Drain.into(err, log));
    }
}
