package dev.gatehouse.plugin;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.RuntimeMode;
import org.pf4j.ServiceProviderExtensionFinder;
import org.pf4j.VersionManager;

/**
 * A PF4J plugin manager for one plugin and those it depends on: class loaders, and the life of plugin classes. One for
 * each named plugin, so that a faulty one takes nothing down with it. It reads no folders, files or system properties;
 * what it loads is handed in, verified.
 */
final class PluginSpace extends AbstractPluginManager {
    private final ClassLoader host;
    private final Map<Path, PluginBytes> jars = new HashMap<>();

    PluginSpace(ClassLoader host) {
        this.host = host;
    }

    /**
     * Loads and starts a plugin whose dependencies have been.
     *
     * @return its class loader
     */
    ClassLoader add(Path file, PluginBytes jar) throws PluginFault {
        jars.put(file, jar);
        String id = loadPlugin(file);
        if (!startPlugin(id).isStarted()) {
            Throwable fault = getPlugin(id).getFailedException();
            String why = fault == null ? "" : ": " + fault.getClass().getSimpleName() + ": " + fault.getMessage();
            throw new PluginFault("plugin " + id + " does not start" + why, "tell the plugin's author");
        }
        return getPluginClassLoader(id);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path file) {
                return jars.containsKey(file);
            }

            @Override
            public PluginDescriptor find(Path file) {
                return descriptor(jar(file).manifest());
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path file) {
                return jars.containsKey(file);
            }

            @Override
            public ClassLoader loadPlugin(Path file, PluginDescriptor descriptor) {
                PluginClassLoader loader = new PluginClassLoader(PluginSpace.this, descriptor, host);
                loader.addURL(
                        JarHandler.root(descriptor.getPluginId(), jar(file).contents()));
                return loader;
            }
        };
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return new StrictPluginFactory();
    }

    @Override
    protected List<Path> createPluginsRoot() {
        return List.of();
    }

    @Override
    public RuntimeMode getRuntimeMode() {
        return RuntimeMode.DEPLOYMENT;
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new NoRepository();
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new AllEnabled();
    }

    @Override
    protected VersionManager createVersionManager() {
        return new DefaultVersionManager();
    }

    /** Never asked: {@link GateTypes} reads the same services file and reports what PF4J would only log. */
    @Override
    protected ExtensionFinder createExtensionFinder() {
        return new ServiceProviderExtensionFinder(this);
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    private PluginBytes jar(Path file) {
        return Objects.requireNonNull(jars.get(file));
    }

    private static PluginDescriptor descriptor(PluginManifest manifest) {
        DefaultPluginDescriptor descriptor = new DefaultPluginDescriptor(
                manifest.id(), "", manifest.pluginClass(), manifest.version(), manifest.requires(), "", "");
        manifest.dependencies().forEach(descriptor::addDependency);
        return descriptor;
    }

    private record NoRepository() implements PluginRepository {
        @Override
        public List<Path> getPluginPaths() {
            return List.of();
        }

        @Override
        public boolean deletePluginPath(Path file) {
            return false;
        }
    }

    private record AllEnabled() implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String id) {
            return false;
        }

        @Override
        public void disablePlugin(String id) {
            throw new UnsupportedOperationException("plugins are not disabled, but not named");
        }

        @Override
        public void enablePlugin(String id) {}
    }
}
