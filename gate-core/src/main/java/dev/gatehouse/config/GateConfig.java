package dev.gatehouse.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A gate.yaml.
 *
 * @param source the name it is shown by
 * @param limits bounds of a run
 * @param feedback bounds of what the worker is told
 * @param protect paths that need a person or a report when they change
 * @param setup commands that prepare a fresh checkout
 * @param gates by name, in the order of the file
 * @param tiers lists of gate names by tier name; {@code all} in a list stands for every gate
 * @param waivers what is let through, and until when
 * @param plugins third-party plugins that may be loaded
 */
public record GateConfig(
        String source,
        Limits limits,
        Feedback feedback,
        List<Protection> protect,
        List<SetupStep> setup,
        Map<String, GateEntry> gates,
        Map<String, List<String>> tiers,
        List<Waiver> waivers,
        List<PluginEntry> plugins) {
    public GateConfig {
        protect = List.copyOf(protect);
        setup = List.copyOf(setup);
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        waivers = List.copyOf(waivers);
        plugins = List.copyOf(plugins);
    }
}
