package dev.gatehouse.plan;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.gate.Footprint;
import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.plugin.PluginIdentity;
import java.util.List;

/**
 * A gate of the plan: what gate.yaml says of it and what stands behind it.
 *
 * @param entry its entry in gate.yaml
 * @param binding the gate, or why there is none
 */
public record PlannedGate(GateEntry entry, Binding binding) {

    /** The gate's name. */
    public String name() {
        return entry.name();
    }

    /** What stands behind a gate's name. */
    public sealed interface Binding {}

    /**
     * A gate ready to judge.
     *
     * @param gate the gate
     * @param footprint the gate's own, with what gate.yaml says about inputs, environment and locks worked in
     * @param rules the rules of its type
     * @param plugin where the type came from
     */
    public record Bound(Gate gate, Footprint footprint, List<Rule> rules, PluginIdentity plugin) implements Binding {}

    /**
     * No gate type could be had: not proven, whatever it would have said.
     *
     * @param cause why
     * @param remedy what to do about it
     */
    public record Unresolved(String cause, String remedy) implements Binding {}
}
