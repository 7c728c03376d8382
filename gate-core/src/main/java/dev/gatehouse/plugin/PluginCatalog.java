package dev.gatehouse.plugin;

import java.util.List;

/** Opens the catalog of plugins. */
public final class PluginCatalog {
    private PluginCatalog() {}

    /**
     * Reads the manifests of all plugins, and loads none. Faulty plugins and folders become {@linkplain
     * Catalog#problems problems}; nothing is thrown.
     *
     * @param sources where plugins lie
     * @param pins third-party plugins that the policy trusts
     */
    public static Catalog open(CatalogSources sources, List<PluginPin> pins) {
        return new LazyCatalog(sources, pins);
    }
}
