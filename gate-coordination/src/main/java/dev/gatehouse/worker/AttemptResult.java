package dev.gatehouse.worker;

import dev.gatehouse.process.SpawnFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an attempt came to. Immutable.
 *
 * @param message what happened, in one sentence of ours; may quote the worker
 * @param claim what the worker says of its work: its answer, why it failed, or what a person has to decide. Untrusted
 * @param usage what it spent as far as it told, whatever the outcome
 * @param session the agent's session, where a later attempt may resume it
 * @param exitCode the process's, where it has ended; 128 + n stands for signal n
 * @param spawnFailure for {@link Outcome#NOT_STARTED} and for nothing else
 * @param denials tools that the agent was not permitted to use, one sentence each. Untrusted
 * @param signals what the provider let be known meanwhile, oldest first; only the newest of very many
 * @param took wall time
 */
public record AttemptResult(
        Outcome outcome,
        String message,
        Optional<String> claim,
        Usage usage,
        Optional<String> session,
        OptionalInt exitCode,
        Optional<SpawnFailure> spawnFailure,
        List<String> denials,
        List<ProviderSignal> signals,
        Evidence evidence,
        Duration took) {

    public AttemptResult {
        denials = List.copyOf(denials);
        signals = List.copyOf(signals);
    }
}
