package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Calls a record's constructor, whose refusals are problems of the configuration. */
record Construction(Class<?> type, Object[] values) {

    @Nullable
    Object run(Mapping mapping, Reading reading) {
        try {
            return constructor().newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                reading.problems().add(problem(String.valueOf(refused.getMessage()), mapping, reading.place()));
                return null;
            }
            throw new IllegalStateException(type.getName() + " cannot be made", thrown.getCause());
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(type.getName() + " cannot be made", never);
        }
    }

    /** A refusal that starts with a key in quotes belongs to that key's value, any other to the whole. */
    static ConfigProblem problem(String message, Mapping mapping, Place whole) {
        int end = message.startsWith("'") ? message.indexOf('\'', 1) : -1;
        Entry entry = end < 0 ? null : mapping.entry(message.substring(1, end));
        return (entry == null ? whole : entry.value().place()).problem(message);
    }

    private Constructor<?> constructor() throws NoSuchMethodException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
        }
        Constructor<?> constructor = type.getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return constructor;
    }
}
