package dev.gatehouse.worker.attempt;

import dev.gatehouse.process.SpawnFailure;
import dev.gatehouse.worker.Outcome;
import java.util.Optional;

/**
 * What an attempt has come to.
 *
 * @param message one sentence of ours
 * @param claim what the worker says; untrusted
 * @param spawnFailure for {@link Outcome#NOT_STARTED} and for nothing else
 */
public record Conclusion(Outcome outcome, String message, Optional<String> claim, Optional<SpawnFailure> spawnFailure) {

    public static Conclusion of(Outcome outcome, String message) {
        return new Conclusion(outcome, message, Optional.empty(), Optional.empty());
    }

    /** The same with the worker's own words. */
    public static Conclusion of(Outcome outcome, String message, String claim) {
        return new Conclusion(outcome, message, Optional.of(claim), Optional.empty());
    }

    public static Conclusion notStarted(SpawnFailure failure) {
        return new Conclusion(
                Outcome.NOT_STARTED, failure.cause() + " " + failure.remedy(), Optional.empty(), Optional.of(failure));
    }
}
