package dev.gatehouse.worker.pool;

import dev.gatehouse.recovery.Backoff;
import dev.gatehouse.worker.balancing.Candidate;
import dev.gatehouse.worker.pool.SeatState.Status;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seat and what is known of it. Guarded by the pool's lock. */
final class Slot<W> implements Candidate {
    final Seat seat;
    private final PoolSettings settings;
    private final Backoff quarantines;

    @Nullable
    W worker;
    /** In somebody's hands: a task's, or those of the pool that changes something about it. */
    boolean taken;

    boolean changing;
    private int tasks;
    private int failures;
    private int timesQuarantined;
    private @Nullable Instant since;
    private @Nullable Instant quarantinedUntil;
    private String note = "";
    private Instant now = Instant.MIN;

    Slot(Seat seat, PoolSettings settings, Backoff quarantines) {
        this.seat = seat;
        this.settings = settings;
        this.quarantines = quarantines;
    }

    @Override
    public String id() {
        return seat.name();
    }

    @Override
    public int weight() {
        return seat.weight();
    }

    @Override
    public int inFlight() {
        return taken ? 1 : 0;
    }

    @Override
    public boolean isAvailable() {
        return !taken && !isQuarantined();
    }

    /** Tells it what time it is, before it is asked whether it is available. */
    void at(Instant time) {
        now = time;
    }

    boolean isQuarantined() {
        return quarantinedUntil != null && now.isBefore(quarantinedUntil);
    }

    boolean isIdle() {
        return worker != null && !taken;
    }

    void take(boolean toChange) {
        taken = true;
        changing = toChange;
    }

    void opened(W fresh) {
        worker = fresh;
        tasks = 0;
        since = now;
    }

    void emptied(String why) {
        worker = null;
        since = null;
        tasks = 0;
        note = why;
    }

    void giveBack() {
        taken = false;
        changing = false;
    }

    void handed() {
        changing = false;
        tasks++;
    }

    void succeeded() {
        failures = 0;
        timesQuarantined = 0;
        quarantinedUntil = null;
        note = "";
    }

    /** One failure on probation is enough. */
    void failed(String why) {
        failures++;
        note = why;
        if (failures >= settings.failures() || quarantinedUntil != null) {
            timesQuarantined++;
            quarantinedUntil = now.plus(quarantines.bound(timesQuarantined));
        }
    }

    /** Why its worker has served long enough; empty when it has not. */
    String worn() {
        if (tasks >= settings.maxTasks()) {
            return "replaced after " + tasks + " tasks";
        }
        return since != null && !now.isBefore(since.plus(settings.maxAge()))
                ? "replaced at an age of " + settings.maxAge()
                : "";
    }

    SeatState state() {
        return new SeatState(
                seat.name(),
                status(),
                tasks,
                failures,
                Optional.ofNullable(since),
                Optional.ofNullable(quarantinedUntil).filter(until -> isQuarantined()),
                note);
    }

    private Status status() {
        if (taken) {
            return changing ? Status.CHANGING : Status.BUSY;
        }
        if (isQuarantined()) {
            return Status.QUARANTINED;
        }
        return worker == null ? Status.EMPTY : Status.IDLE;
    }
}
