package dev.gatehouse.plan;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.ConfigProblem;
import dev.gatehouse.config.DidYouMean;
import dev.gatehouse.config.GateEntry;
import dev.gatehouse.config.SettingsBinding;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.plan.PlannedGate.Binding;
import dev.gatehouse.plan.PlannedGate.Bound;
import dev.gatehouse.plan.PlannedGate.Unresolved;
import dev.gatehouse.plugin.PluginIdentity;
import dev.gatehouse.plugin.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a gate of its entry and its type. The type is foreign code: what it does wrong leaves the gate unresolved. */
final class GateBinding {
    private GateBinding() {}

    /** @throws ConfigException if gate.yaml is at fault */
    static Binding bind(GateEntry entry, Resolution.Found found) {
        try {
            return bind(entry, found.type(), found.plugin());
        } catch (ConfigException atFault) {
            throw atFault;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            PluginIdentity plugin = found.plugin();
            return new Unresolved(
                    "gate type '" + entry.type() + "' of plugin " + plugin.id() + " " + plugin.version()
                            + " is faulty: " + broken,
                    "report it to the plugin's author, or use another version");
        }
    }

    private static <S extends Record> Binding bind(GateEntry entry, GateType<S> type, PluginIdentity plugin) {
        List<Rule> rules = List.copyOf(type.rules());
        List<ConfigProblem> problems = new ArrayList<>(unknownRules(entry, rules));
        try {
            Gate gate = create(entry, type, SettingsBinding.bind(entry.settings(), type.settings()));
            if (problems.isEmpty()) {
                return new Bound(gate, merge(entry, gate.footprint()), rules, plugin);
            }
        } catch (ConfigException refused) {
            problems.addAll(refused.problems());
        }
        throw new ConfigException(problems);
    }

    private static <S extends Record> Gate create(GateEntry entry, GateType<S> type, S settings) {
        Gate gate;
        try {
            gate = type.create(settings);
        } catch (IllegalArgumentException refused) {
            throw new ConfigException(List.of(entry.problemWithSettings(String.valueOf(refused.getMessage()))));
        }
        if (gate == null) {
            throw new IllegalStateException("create returned null");
        }
        return gate;
    }

    private static List<ConfigProblem> unknownRules(GateEntry entry, List<Rule> rules) {
        List<String> ids = new ArrayList<>();
        rules.forEach(rule -> ids.add(rule.id()));
        List<ConfigProblem> problems = new ArrayList<>();
        for (String named : entry.rules().keySet()) {
            if (!isKnown(named, rules)) {
                String message = "gate type '" + entry.type() + "' has no rule '" + named + "'";
                problems.add(entry.problemWithRule(named, message)
                        .help("its rules are " + String.join(", ", ids))
                        .didYouMean(DidYouMean.closest(named, ids)));
            }
        }
        return problems;
    }

    /** A rule of the type, a member of one of its families, or a family that one of its rules is in. */
    private static boolean isKnown(String named, List<Rule> rules) {
        String family = named.endsWith("/*") ? named.substring(0, named.length() - 1) : "";
        for (Rule rule : rules) {
            if (rule.covers(named)
                    || rule.id().equals(named)
                    || (!family.isEmpty() && rule.id().startsWith(family))) {
                return true;
            }
        }
        return false;
    }

    private static Footprint merge(GateEntry entry, Footprint own) {
        Set<String> environment = new HashSet<>(own.environment());
        environment.addAll(entry.environment());
        return new Footprint(
                entry.inputs().isEmpty() ? own.inputs() : entry.inputs(),
                own.readsBase(),
                own.workspace(),
                own.tools(),
                environment,
                entry.locks().<Set<String>>map(HashSet::new).orElse(own.locks()),
                own.cacheable());
    }
}
