package dev.gatehouse.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDependency;

/**
 * The main attributes of a plugin's manifest.
 *
 * @param id {@code Plugin-Id}
 * @param version {@code Plugin-Version}
 * @param pluginClass {@code Plugin-Class}; empty for a plugin that has nothing to start, as nearly all
 * @param requires {@code Plugin-Requires}: versions of Gatehouse that it works with; empty for any
 * @param dependencies {@code Plugin-Dependencies}: other plugins as {@code id}, {@code id?} or {@code id@versions}
 * @param gateTypes {@code Gate-Types}, separated by commas: the names of all gate types that its services file lists;
 *     empty for a plugin that only serves others
 */
record PluginManifest(
        String id,
        String version,
        String pluginClass,
        String requires,
        List<PluginDependency> dependencies,
        List<String> gateTypes) {
    static final String PATH = "META-INF/MANIFEST.MF";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,99}");
    private static final Pattern CLASS = Pattern.compile("([\\p{L}\\p{N}_$]+\\.)*[\\p{L}\\p{N}_$]+");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    /** @throws PluginFault if an attribute is missing or malformed; it says which and what it should be */
    static PluginManifest of(Attributes attributes) throws PluginFault {
        String id = matching("Plugin-Id", required(attributes, "Plugin-Id"), ID);
        String version = matching("Plugin-Version", required(attributes, "Plugin-Version"), VERSION);
        String pluginClass = optional(attributes, "Plugin-Class");
        if (!pluginClass.isEmpty()) {
            matching("Plugin-Class", pluginClass, CLASS);
        }
        List<String> gateTypes = words(required(attributes, "Gate-Types")).toList();
        for (String gateType : gateTypes) {
            matching("Gate-Types", gateType, TYPE);
        }
        return new PluginManifest(
                id, version, pluginClass, optional(attributes, "Plugin-Requires"), dependencies(attributes), gateTypes);
    }

    /** Like the generated {@code equals}, whose first use costs a cold JVM 20 ms. */
    boolean isSameAs(PluginManifest other) {
        return id.equals(other.id)
                && version.equals(other.version)
                && pluginClass.equals(other.pluginClass)
                && requires.equals(other.requires)
                && dependencies.equals(other.dependencies)
                && gateTypes.equals(other.gateTypes);
    }

    private static List<PluginDependency> dependencies(Attributes attributes) throws PluginFault {
        List<PluginDependency> dependencies = words(optional(attributes, "Plugin-Dependencies"))
                .map(PluginDependency::new)
                .toList();
        for (PluginDependency dependency : dependencies) {
            matching("Plugin-Dependencies", dependency.getPluginId(), ID);
        }
        return dependencies;
    }

    private static String required(Attributes attributes, String name) throws PluginFault {
        @Nullable String value = attributes.getValue(name);
        if (value == null) {
            throw new PluginFault(
                    "its manifest has no " + name,
                    "a plugin's manifest names Plugin-Id, Plugin-Version and Gate-Types; if it is no plugin, move it away");
        }
        return value.strip();
    }

    private static String optional(Attributes attributes, String name) {
        @Nullable String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    private static String matching(String name, String value, Pattern pattern) throws PluginFault {
        if (!pattern.matcher(value).matches()) {
            throw new PluginFault(
                    "its manifest says " + name + ": '" + value + "'",
                    name + " must match " + pattern + "; have the plugin's author correct it");
        }
        return value;
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }
}
