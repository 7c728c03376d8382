package dev.gatehouse.worker.pool;

import dev.gatehouse.worker.WorkerCondition;
import dev.gatehouse.worker.WorkerCondition.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Workers without processes, whose condition the test sets. */
final class FakeWorkers implements WorkerSource<FakeWorkers.Fake> {
    final List<Fake> opened = new ArrayList<>();
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    static final class Fake {
        final String seat;
        volatile State state = State.IDLE;
        volatile long bytes = 1 << 20;
        volatile Duration silence = Duration.ZERO;
        volatile boolean closed;

        Fake(String seat) {
            this.seat = seat;
        }
    }

    @Override
    public synchronized Fake open(Seat seat) throws IOException {
        if (broken.contains(seat.name())) {
            throw new IOException("no such program");
        }
        Fake fake = new Fake(seat.name());
        opened.add(fake);
        return fake;
    }

    @Override
    public WorkerCondition condition(Fake worker) {
        return new WorkerCondition(worker.state, worker.silence, worker.bytes, 0);
    }

    @Override
    public void close(Fake worker) {
        worker.closed = true;
    }

    synchronized long alive() {
        return opened.stream().filter(worker -> !worker.closed).count();
    }
}
