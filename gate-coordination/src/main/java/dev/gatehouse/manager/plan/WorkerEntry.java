package dev.gatehouse.manager.plan;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.gate.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A kind of worker that tasks may be given to.
 *
 * @param adapter how it is spoken with
 * @param run its command; empty for the adapter's own
 * @param model that the agent is to use; empty for its own choice
 * @param fallback models to use instead when that one is unavailable, in this order
 * @param pool how many may work at once
 * @param weight its share where the balancing goes by weight
 * @param provider whose limits it shares; empty for none
 * @param account at that provider; empty for the only one
 * @param environment names of variables that are let through to it
 * @param idle how long it may be silent
 * @param timeout how long one attempt may take
 */
public record WorkerEntry(
        @Setting("How it is spoken with: claude (Claude Code), command (any program) or gatehouse (NDJSON v1).")
        Adapter adapter,

        @Setting("Its command, started without a shell; without it, the adapter's own.")
        Optional<CommandLine> run,

        @Setting("The model that the agent is to use; without it, its own choice.")
        Optional<String> model,

        @Setting("Models to use instead when that one is unavailable, in this order.")
        List<String> fallback,

        @Setting(value = "How many may work at once.", byDefault = "1", min = 1)
        int pool,

        @Setting(value = "Its share where the balancing goes by weight.", byDefault = "1", min = 1)
        int weight,

        @Setting("The provider whose limits it shares with other workers.")
        Optional<String> provider,

        @Setting("The account at that provider.") Optional<String> account,

        @Setting("Names of environment variables that are let through to it.")
        List<String> environment,

        @Setting(value = "How long it may be silent.", byDefault = "10m")
        Duration idle,

        @Setting(value = "How long one attempt may take.", byDefault = "1h")
        Duration timeout) {
    private static final int MOST = 256;

    /** @throws IllegalArgumentException if it could not be started, or a value is given where a name is due */
    public WorkerEntry {
        fallback = List.copyOf(fallback);
        environment = List.copyOf(environment);
        if (adapter != Adapter.CLAUDE && run.isEmpty()) {
            throw new IllegalArgumentException("a worker by this adapter needs 'run', the command that starts it");
        }
        if (adapter == Adapter.COMMAND && (model.isPresent() || !fallback.isEmpty())) {
            throw new IllegalArgumentException("'model' means nothing to the adapter command: say it in 'run'");
        }
        if (pool > MOST) {
            throw new IllegalArgumentException("'pool' is more than " + MOST);
        }
        for (String name : environment) {
            if (name.isBlank() || name.indexOf('=') >= 0) {
                throw new IllegalArgumentException("'environment' holds names of variables; values stay outside");
            }
        }
    }

    /** How a worker is spoken with. */
    public enum Adapter {
        /** Claude Code, by its stream of JSON. */
        CLAUDE,
        /** Any program: the prompt goes in, the exit code and the files come out. */
        COMMAND,
        /** The NDJSON worker protocol, version 1. */
        GATEHOUSE
    }
}
