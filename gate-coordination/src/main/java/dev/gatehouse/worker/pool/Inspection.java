package dev.gatehouse.worker.pool;

import dev.gatehouse.worker.WorkerCondition;

/** Says whether a worker without a task may have another. */
final class Inspection<W> {
    private static final String DEAD = "it had ended by itself";
    private static final String SILENT = "it was silent for ";

    private final PoolSettings settings;
    private final WorkerSource<W> source;

    Inspection(PoolSettings settings, WorkerSource<W> source) {
        this.settings = settings;
        this.source = source;
    }

    /** Why the slot's worker is to be replaced; empty when it is not. The slot is in the caller's hands. */
    String fault(Slot<W> slot) {
        W worker = slot.worker;
        String worn = slot.worn();
        if (worker == null || !worn.isEmpty()) {
            return worn;
        }
        WorkerCondition condition = source.condition(worker);
        if (condition.state() == WorkerCondition.State.ENDED) {
            return DEAD;
        }
        if (condition.residentBytes() > settings.maxResidentBytes()) {
            return "replaced at " + (condition.residentBytes() >> 20) + " MiB of memory, more than "
                    + (settings.maxResidentBytes() >> 20);
        }
        return condition.silence().compareTo(settings.maxSilence()) > 0 ? SILENT + condition.silence() : "";
    }

    /** Whether a fault is held against the seat, or is just wear. */
    boolean isFailure(String fault) {
        return fault.equals(DEAD) || fault.startsWith(SILENT);
    }
}
