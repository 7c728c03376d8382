package dev.gatehouse.plugin;

import java.util.Set;
import org.pf4j.Plugin;
import org.pf4j.PluginWrapper;

/**
 * What plugins see of the host: the JDK, gate-api, JSpecify's annotations, and the two classes that a plugin class is
 * made of. Without it a library missing from a plugin would silently be taken from the host, in the host's version.
 */
final class HostClasses extends ClassLoader {
    private static final Set<String> PACKAGES = Set.of(
            "dev.gatehouse.gate", "dev.gatehouse.submission", "dev.gatehouse.verdict", "org.jspecify.annotations");
    private static final Set<String> CLASSES = Set.of(Plugin.class.getName(), PluginWrapper.class.getName());

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host = HostClasses.class.getClassLoader();

    HostClasses() {
        super("gatehouse", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String pack = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (PACKAGES.contains(pack) || CLASSES.contains(name) || isOfJdk(pack)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    /** Some of the JDK's modules, the compiler's for one, are not known to the platform's class loader. */
    private static boolean isOfJdk(String pack) {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("jdk."))
                .anyMatch(module -> module.getPackages().contains(pack));
    }
}
