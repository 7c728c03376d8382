package dev.gatehouse.runner;

import dev.gatehouse.git.GateState;
import dev.gatehouse.plugin.Catalog;
import dev.gatehouse.plugin.CatalogSources;
import dev.gatehouse.plugin.PluginCatalog;
import dev.gatehouse.plugin.PluginPin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where Gatehouse is installed and what surrounds it.
 *
 * @param libraries folders with its own jars; empty when run from a class path
 * @param builtInPlugins folders with the plugins that belong to it, or their jars
 * @param thirdPartyPlugins folders with further ones, or their jars, used only when a policy pins them
 * @param environment the caller's environment, as the caller had it
 * @param version of this distribution
 */
public record Installation(
        List<Path> libraries,
        List<Path> builtInPlugins,
        List<Path> thirdPartyPlugins,
        Map<String, String> environment,
        String version) {
    public Installation {
        libraries = List.copyOf(libraries);
        builtInPlugins = List.copyOf(builtInPlugins);
        thirdPartyPlugins = List.copyOf(thirdPartyPlugins);
        environment = Map.copyOf(environment);
    }

    /** The folder that holds what the gate knows, outside every judged tree. */
    public GateState state() {
        return GateState.locate(environment);
    }

    /**
     * The gate types there are. The caller closes it.
     *
     * @param pins third-party plugins that the policy trusts
     */
    public Catalog catalog(List<PluginPin> pins) {
        return PluginCatalog.open(new CatalogSources(builtInPlugins, thirdPartyPlugins), pins);
    }
}
