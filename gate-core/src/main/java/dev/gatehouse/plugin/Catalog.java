package dev.gatehouse.plugin;

import java.util.List;
import java.util.Set;

/** The gate types that there are. Safe for several threads; owned by whoever opened it. */
public interface Catalog extends AutoCloseable {
    /**
     * Finds a gate type by its exact name and loads its plugin, which happens once. The same name always gets the same
     * answer, and never an exception.
     *
     * @param gateType the word after {@code type:}
     */
    Resolution resolve(String gateType);

    /** The names of gate types that plugins declare, usable or not, as their manifests say: reads nothing else. */
    Set<String> declared();

    /** All plugins, the unusable ones too, by origin and file name. Loads no code. */
    List<PluginListing> list();

    /** What is wrong with plugins and folders, as far as it shows without loading code. */
    List<CatalogProblem> problems();

    /** Unloads the plugins; gate types handed out must not be used afterwards. May be called twice. */
    @Override
    void close();
}
