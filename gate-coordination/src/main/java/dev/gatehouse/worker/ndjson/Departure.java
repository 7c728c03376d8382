package dev.gatehouse.worker.ndjson;

import dev.gatehouse.process.Ending;
import dev.gatehouse.process.ProcessResult;
import dev.gatehouse.worker.AttemptResult;
import dev.gatehouse.worker.Evidence;
import dev.gatehouse.worker.Outcome;
import dev.gatehouse.worker.attempt.Conclusion;
import java.util.OptionalInt;

/** The end of a worker process, and what it means for an attempt. */
record Departure(ProcessResult process) {

    /** What an attempt comes to that had no conclusion when the worker ended. */
    Conclusion conclusion() {
        Ending ending = process.ending();
        if (ending instanceof Ending.NotStarted not) {
            return Conclusion.notStarted(not.failure());
        }
        if (ending instanceof Ending.TimedOut) {
            return Conclusion.of(Outcome.CANCELLED, "The worker's lifetime was over.");
        }
        if (!(ending instanceof Ending.Exited exited)) {
            return Conclusion.of(Outcome.CANCELLED, "The worker was closed.");
        }
        if (exited.code() == 0) {
            return Conclusion.of(Outcome.PROTOCOL_ERROR, "The worker ended with 0 and without a result.");
        }
        String how =
                exited.signal().isPresent() ? "signal " + exited.signal().getAsInt() : "exit code " + exited.code();
        return Conclusion.of(Outcome.CRASHED, "The worker ended without a result: " + how + ".");
    }

    OptionalInt exitCode() {
        if (process.ending() instanceof Ending.Exited exited) {
            return OptionalInt.of(exited.code());
        }
        return process.ending() instanceof Ending.Terminated terminated && terminated.code() >= 0
                ? OptionalInt.of(terminated.code())
                : OptionalInt.empty();
    }

    String tail() {
        return process.errTail().isBlank() ? process.outTail() : process.errTail();
    }

    /** The same result with what only the process's end could tell. */
    AttemptResult complete(AttemptResult result) {
        Evidence evidence =
                new Evidence(result.evidence().transcript(), result.evidence().log(), tail());
        return new AttemptResult(
                result.outcome(),
                result.message(),
                result.claim(),
                result.usage(),
                result.session(),
                exitCode(),
                result.spawnFailure(),
                result.denials(),
                result.signals(),
                evidence,
                result.took());
    }
}
