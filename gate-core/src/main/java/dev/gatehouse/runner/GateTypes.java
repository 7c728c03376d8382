package dev.gatehouse.runner;

import dev.gatehouse.config.GateConfig;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.plugin.PluginListing;
import dev.gatehouse.plugin.PluginPin;
import dev.gatehouse.plugin.Resolution;
import java.util.ArrayList;
import java.util.List;

/** Questions to a catalog that several commands ask. */
final class GateTypes {
    private GateTypes() {}

    /** Every gate type that can be had. Loads the plugins that are trusted. */
    static List<GateType<?>> usable(Catalog catalog) {
        List<GateType<?>> types = new ArrayList<>();
        for (PluginListing plugin : catalog.list()) {
            for (String name : plugin.gateTypes()) {
                if (catalog.resolve(name) instanceof Resolution.Found found) {
                    types.add(found.type());
                }
            }
        }
        return types;
    }

    /** What a policy pins. */
    static List<PluginPin> pins(GateConfig config) {
        return config.plugins().stream()
                .map(entry -> new PluginPin(entry.id(), entry.version(), entry.sha256()))
                .toList();
    }
}
