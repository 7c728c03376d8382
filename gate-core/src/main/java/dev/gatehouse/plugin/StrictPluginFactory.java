package dev.gatehouse.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.pf4j.Plugin;
import org.pf4j.PluginFactory;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginWrapper;

/** Makes plugin classes as PF4J's own factory does, but throws where that one logs and returns null. */
final class StrictPluginFactory implements PluginFactory {
    @Override
    public Plugin create(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        if (name.isEmpty() || name.equals(Plugin.class.getName())) {
            return new Plugin();
        }
        try {
            Class<?> type = wrapper.getPluginClassLoader().loadClass(name);
            return Plugin.class.cast(make(type, wrapper));
        } catch (InvocationTargetException e) {
            throw new PluginRuntimeException(e.getCause(), "the constructor of {} failed: {}", name, e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new PluginRuntimeException(e, "its Plugin-Class {} cannot be used: {}", name, e);
        }
    }

    private static Object make(Class<?> type, PluginWrapper wrapper) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 1) {
                return constructor.newInstance(wrapper);
            }
        }
        return type.getConstructor().newInstance();
    }
}
