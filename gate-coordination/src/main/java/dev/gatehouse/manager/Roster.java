package dev.gatehouse.manager;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.manager.plan.WorkerEntry;
import dev.gatehouse.recovery.Provider;
import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.RunLimits;
import dev.gatehouse.worker.AttemptLimits;
import dev.gatehouse.worker.WorkerAdapter;
import dev.gatehouse.worker.attempt.Patience;
import dev.gatehouse.worker.claude.ClaudeAdapter;
import dev.gatehouse.worker.claude.ClaudeOptions;
import dev.gatehouse.worker.command.CommandAdapter;
import dev.gatehouse.worker.command.CommandOptions;
import dev.gatehouse.worker.ndjson.NdjsonAdapter;
import dev.gatehouse.worker.ndjson.NdjsonOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the workers of a plan into ones that can be started. */
final class Roster {
    private static final int MICRO_DIGITS = 6;

    private Roster() {}

    static List<DeclaredWorker> of(Map<String, WorkerEntry> entries, RunLimits limits) {
        return entries.entrySet().stream()
                .map(entry -> worker(entry.getKey(), entry.getValue(), limits))
                .toList();
    }

    private static DeclaredWorker worker(String name, WorkerEntry entry, RunLimits limits) {
        String provider = entry.provider().orElse(entry.adapter() == WorkerEntry.Adapter.CLAUDE ? "anthropic" : name);
        Dollars dollars = limits.dollars();
        return new DeclaredWorker(
                name,
                adapter(entry),
                new Provider(provider, entry.account().orElse("")),
                entry.environment(),
                new AttemptLimits(
                        entry.idle(),
                        entry.timeout(),
                        BigDecimal.valueOf(dollars.micros(), MICRO_DIGITS),
                        limits.tokens()),
                entry.pool());
    }

    private static WorkerAdapter adapter(WorkerEntry entry) {
        List<String> run = entry.run().map(CommandLine::words).orElse(List.of());
        return switch (entry.adapter()) {
            case COMMAND -> new CommandAdapter(CommandOptions.of(run, CommandOptions.Delivery.STDIN));
            case GATEHOUSE -> new NdjsonAdapter(NdjsonOptions.of(run));
            case CLAUDE -> new ClaudeAdapter(claude(entry, run));
        };
    }

    private static ClaudeOptions claude(WorkerEntry entry, List<String> run) {
        ClaudeOptions standard = ClaudeOptions.standard();
        return new ClaudeOptions(
                run.isEmpty() ? standard.program() : run,
                entry.model(),
                entry.fallback(),
                standard.permissions(),
                standard.allowedTools(),
                standard.disallowedTools(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                standard.isolation(),
                Set.copyOf(entry.environment()),
                Patience.DEFAULT);
    }
}
