package dev.gatehouse.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plugins that the policy trusts. A third-party plugin needs a pin; where an id is pinned, every plugin of that id
 * must match, a built-in one too.
 */
record Pins(List<PluginPin> all) {
    private static final String HOW = "look at the plugin; if it is to be trusted, say in gate.yaml of the target: ";

    Pins {
        all = List.copyOf(all);
    }

    /** Why the policy does not let that plugin be loaded. Reads the jar only where a pin must be compared or named. */
    Optional<PluginFault> refusal(PluginJar jar, PluginManifest manifest) {
        List<PluginPin> pins =
                all.stream().filter(pin -> pin.id().equals(manifest.id())).toList();
        if (pins.isEmpty() && jar.isBuiltIn()) {
            return Optional.empty();
        }
        try {
            PluginIdentity plugin = jar.identity();
            return pins.stream().anyMatch(pin -> matches(pin, plugin))
                    ? Optional.empty()
                    : Optional.of(pins.isEmpty() ? unpinned(plugin) : mismatch(plugin, pins.get(0)));
        } catch (PluginFault fault) {
            return Optional.of(fault);
        }
    }

    /** Whether the policy pins exactly this. */
    boolean contains(PluginIdentity plugin) {
        return all.stream().anyMatch(pin -> matches(pin, plugin));
    }

    /** Pins of plugins that are not there. */
    Stream<PluginPin> absentFrom(List<PluginJar> jars) {
        return all.stream().filter(pin -> jars.stream().noneMatch(jar -> jar.hasId(pin.id())));
    }

    private static boolean matches(PluginPin pin, PluginIdentity plugin) {
        return pin.id().equals(plugin.id())
                && pin.version().equals(plugin.version())
                && pin.sha256().equalsIgnoreCase(plugin.sha256());
    }

    private static PluginFault unpinned(PluginIdentity plugin) {
        return new PluginFault(
                "plugin " + plugin.id() + " is not built in, and the policy does not pin it",
                HOW + PluginPin.line(plugin));
    }

    private static PluginFault mismatch(PluginIdentity plugin, PluginPin pin) {
        String cause = pin.version().equals(plugin.version())
                ? "its SHA-256 is " + plugin.sha256() + ", and the policy pins " + pin.sha256()
                : "its version is " + plugin.version() + ", and the policy pins " + pin.version();
        return new PluginFault(cause, "install the plugin that is pinned; or " + HOW + PluginPin.line(plugin));
    }
}
