package dev.gatehouse.plugin;

import dev.gatehouse.gate.GateType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plugin whose gate types have been made.
 *
 * @param space owns its class loader
 */
record LoadedPlugin(PluginIdentity plugin, PluginSpace space, Map<String, GateType<?>> types) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> API =
            List.of("dev/gatehouse/gate/", "dev/gatehouse/submission/", "dev/gatehouse/verdict/");

    /**
     * Loads a plugin.
     *
     * @param company the plugin itself at the end, and before it those it depends on
     */
    static LoadedPlugin load(List<PluginJar> company, ClassLoader host) throws PluginFault, InterruptedException {
        PluginJar jar = company.get(company.size() - 1);
        PluginBytes bytes = jar.bytes();
        bytes.hash();
        for (PluginJar each : company) {
            checkNoApi(each);
        }
        String id = bytes.manifest().id();
        PluginSpace space = new PluginSpace(host);
        try {
            Map<String, GateType<?>> types = Contained.call(id, LIMIT, () -> types(company, jar, space));
            return new LoadedPlugin(jar.identity(), space, types);
        } catch (PluginFault fault) {
            unload(id, space);
            throw fault;
        }
    }

    Resolution find(String gateType) {
        return new Resolution.Found(Objects.requireNonNull(types.get(gateType)), plugin);
    }

    void unload() throws InterruptedException {
        unload(plugin.id(), space);
    }

    private static Map<String, GateType<?>> types(List<PluginJar> company, PluginJar jar, PluginSpace space)
            throws PluginFault, ReflectiveOperationException {
        ClassLoader loader = ClassLoader.getPlatformClassLoader();
        for (PluginJar each : company) {
            loader = space.add(each.file(), each.bytes());
        }
        Thread.currentThread().setContextClassLoader(loader);
        return GateTypes.make(jar.bytes(), loader);
    }

    /** Not {@code stopPlugins()}, which fails with two or more. A plugin's own trouble with the end concerns nobody. */
    private static void unload(String id, PluginSpace space) throws InterruptedException {
        try {
            Contained.call(id, LIMIT, () -> {
                space.unloadPlugins();
                return true;
            });
        } catch (PluginFault ignored) {
            // Its class loader holds no file, so there is nothing else to give back.
        }
    }

    private static boolean isOfApi(String name) {
        for (String folder : API) {
            if (name.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    private static void checkNoApi(PluginJar jar) throws PluginFault {
        for (String name : jar.bytes().contents().names()) {
            if (isOfApi(name)) {
                throw new PluginFault(
                        jar + " holds " + name + ", a part of gate-api",
                        "have the plugin's author leave gate-api out of it (Maven: scope provided)");
            }
        }
    }
}
