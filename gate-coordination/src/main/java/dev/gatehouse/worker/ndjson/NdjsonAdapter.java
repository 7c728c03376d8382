package dev.gatehouse.worker.ndjson;

import dev.gatehouse.protocol.WorkerProtocol;
import dev.gatehouse.worker.Assignment;
import dev.gatehouse.worker.LongLivedAdapter;
import dev.gatehouse.worker.LongLivedWorker;
import dev.gatehouse.worker.RunningAttempt;
import dev.gatehouse.worker.WorkerListener;
import dev.gatehouse.worker.WorkerPlace;
import java.io.IOException;
import java.time.Duration;

/** Starts workers that speak {@link WorkerProtocol}: one for an attempt, or one that takes many. */
public final class NdjsonAdapter implements LongLivedAdapter {

    private final NdjsonOptions options;

    public NdjsonAdapter(NdjsonOptions options) {
        this.options = options;
    }

    @Override
    public LongLivedWorker open(WorkerPlace place) throws IOException, InterruptedException {
        return NdjsonWorker.open(options, place);
    }

    @Override
    public RunningAttempt start(Assignment assignment, WorkerListener listener)
            throws IOException, InterruptedException {
        // The attempt's own clock strikes first.
        Duration lifetime = assignment.limits().total().plusMinutes(1);
        WorkerPlace place = new WorkerPlace(
                assignment.task() + "#" + assignment.attempt(),
                assignment.directory(),
                assignment.home(),
                assignment.temp(),
                assignment.records(),
                assignment.environment(),
                lifetime);
        NdjsonWorker worker = NdjsonWorker.open(options, place);
        try {
            return new OneShot(worker, worker.start(assignment, listener));
        } catch (IOException | RuntimeException e) {
            worker.close();
            throw e;
        }
    }
}
