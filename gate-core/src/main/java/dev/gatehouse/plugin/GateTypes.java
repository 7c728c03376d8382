package dev.gatehouse.plugin;

import dev.gatehouse.gate.GateType;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Makes the gate types that a plugin's services file lists, and holds them against its manifest. */
final class GateTypes {
    static final String SERVICES = "META-INF/services/" + GateType.class.getName();

    private static final String TELL = "have the plugin's author correct it";

    private GateTypes() {}

    /**
     * All gate types of a plugin, by name. Runs code of the plugin.
     *
     * @throws PluginFault unless they are exactly those of the manifest
     */
    static Map<String, GateType<?>> make(PluginBytes jar, ClassLoader loader)
            throws PluginFault, ReflectiveOperationException {
        Map<String, GateType<?>> made = new LinkedHashMap<>();
        for (String className : listed(jar)) {
            GateType<?> type = make(className, loader);
            if (made.put(checked(type), type) != null) {
                throw new PluginFault("it has two gate types named '" + type.name() + "'", TELL);
            }
        }
        Set<String> declared = new TreeSet<>(jar.manifest().gateTypes());
        if (!declared.equals(made.keySet())) {
            throw new PluginFault(
                    "its manifest says Gate-Types: " + declared + ", and its code says " + new TreeSet<>(made.keySet()),
                    TELL);
        }
        return made;
    }

    private static List<String> listed(PluginBytes jar) throws PluginFault {
        try {
            byte[] text = jar.contents().read(SERVICES).orElse(new byte[0]);
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        } catch (ZipException e) {
            throw PluginBytes.damaged(e);
        }
    }

    private static GateType<?> make(String className, ClassLoader loader)
            throws PluginFault, ReflectiveOperationException {
        Class<?> found;
        try {
            found = Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new PluginFault("its services file names " + className + ", which it does not hold", TELL);
        }
        if (!GateType.class.isAssignableFrom(found)) {
            throw new PluginFault("its services file names " + className + ", which is no GateType", TELL);
        }
        if (Modifier.isAbstract(found.getModifiers()) || !hasPublicConstructor(found)) {
            throw new PluginFault(className + " is not a public class with a constructor without parameters", TELL);
        }
        return (GateType<?>) found.getConstructor().newInstance();
    }

    private static boolean hasPublicConstructor(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    /** The name of a gate type that keeps the types its signatures promise; erasure lets it break them. */
    private static String checked(GateType<?> type) throws PluginFault {
        @Nullable String name = type.name();
        if (name == null) {
            throw new PluginFault(type.getClass().getName() + ".name() is null", TELL);
        }
        @Nullable Class<?> settings = type.settings();
        if (settings == null || !settings.isRecord()) {
            throw new PluginFault(
                    "the settings of gate type '" + name + "' are "
                            + (settings == null ? "null" : settings.getName() + ", which is no record"),
                    TELL);
        }
        if (isNull(type.rules())) {
            throw new PluginFault("the rules of gate type '" + name + "' are null", TELL);
        }
        return name;
    }

    private static boolean isNull(@Nullable Object value) {
        return value == null;
    }
}
