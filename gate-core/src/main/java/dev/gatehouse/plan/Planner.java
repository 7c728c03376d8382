package dev.gatehouse.plan;

import dev.gatehouse.config.ConfigException;
import dev.gatehouse.config.ConfigProblem;
import dev.gatehouse.config.DidYouMean;
import dev.gatehouse.config.GateConfig;
import dev.gatehouse.config.GateEntry;
import dev.gatehouse.plan.PlannedGate.Binding;
import dev.gatehouse.plan.PlannedGate.Unresolved;
import dev.gatehouse.plugin.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes a plan out of a configuration and the gate types there are. */
public final class Planner {
    private final Function<String, Resolution> catalog;
    private final Set<String> knownTypes;
    private final Map<String, Resolution> resolved = new HashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    private Planner(Function<String, Resolution> catalog, Set<String> knownTypes) {
        this.catalog = catalog;
        this.knownTypes = knownTypes;
    }

    /**
     * Binds every gate to its type. A type whose plugin cannot be used, or that fails, leaves its gate {@linkplain
     * PlannedGate.Unresolved unresolved}; a type that no plugin has is an error of the configuration. Runs code of the
     * plugins: their settings records and {@code create}, which the contract keeps cheap.
     *
     * @param config what gate.yaml says
     * @param catalog finds gate types by name; asked once for each name that the configuration mentions
     * @param knownTypes the names that plugins declare, usable or not
     * @throws ConfigException with every problem found in gate.yaml
     */
    public static Plan plan(GateConfig config, Function<String, Resolution> catalog, Set<String> knownTypes) {
        return new Planner(catalog, knownTypes).plan(config);
    }

    private Plan plan(GateConfig config) {
        List<PlannedGate> gates = new ArrayList<>();
        for (GateEntry entry : NeedsOrder.of(config.gates().values())) {
            gates.add(new PlannedGate(entry, binding(entry)));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Plan(gates);
    }

    private Binding binding(GateEntry entry) {
        Resolution resolution = resolved.computeIfAbsent(entry.type(), catalog);
        if (resolution instanceof Resolution.Found found) {
            return bind(entry, found);
        }
        Resolution.Missing missing = (Resolution.Missing) resolution;
        if (!knownTypes.contains(entry.type())) {
            problems.add(unknownType(entry, missing));
        }
        return new Unresolved(missing.cause(), missing.remedy());
    }

    private Binding bind(GateEntry entry, Resolution.Found found) {
        try {
            return GateBinding.bind(entry, found);
        } catch (ConfigException refused) {
            problems.addAll(refused.problems());
            return new Unresolved(refused.render(), "put it right in gate.yaml");
        }
    }

    private ConfigProblem unknownType(GateEntry entry, Resolution.Missing missing) {
        String help = knownTypes.isEmpty()
                ? missing.remedy()
                : "the types are " + String.join(", ", new TreeSet<>(knownTypes));
        return entry.problem("type", "unknown gate type '" + entry.type() + "'")
                .help(help)
                .didYouMean(DidYouMean.closest(entry.type(), knownTypes));
    }
}
