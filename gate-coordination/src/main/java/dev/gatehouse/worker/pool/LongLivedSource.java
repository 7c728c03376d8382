package dev.gatehouse.worker.pool;

import dev.gatehouse.worker.LongLivedAdapter;
import dev.gatehouse.worker.LongLivedWorker;
import dev.gatehouse.worker.WorkerCondition;
import dev.gatehouse.worker.WorkerPlace;
import java.io.IOException;
import java.util.function.Function;

/** Workers of an adapter whose processes take one assignment after another. */
public final class LongLivedSource implements WorkerSource<LongLivedWorker> {
    private final LongLivedAdapter adapter;
    private final Function<Seat, WorkerPlace> places;

    /**
     * A source.
     *
     * @param places where the worker of a seat is at home; asked for each worker anew
     */
    public LongLivedSource(LongLivedAdapter adapter, Function<Seat, WorkerPlace> places) {
        this.adapter = adapter;
        this.places = places;
    }

    /** A worker that ended at once counts as not started. */
    @Override
    public LongLivedWorker open(Seat seat) throws IOException, InterruptedException {
        LongLivedWorker worker = adapter.open(places.apply(seat));
        if (worker.condition().state() == WorkerCondition.State.ENDED) {
            worker.close();
            throw new IOException("the worker of seat " + seat.name() + " ended as it was started; its log says why");
        }
        return worker;
    }

    @Override
    public WorkerCondition condition(LongLivedWorker worker) {
        return worker.condition();
    }

    @Override
    public void close(LongLivedWorker worker) {
        worker.close();
    }
}
