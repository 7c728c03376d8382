package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the defaults of records into nodes, as deep as records go. */
final class Defaults {
    private Defaults() {}

    /** The record's keys in its order, as given or by default; without those that stay absent. */
    static List<Entry> filled(RecordForm form, Mapping given) {
        List<Entry> entries = new ArrayList<>();
        for (Key key : form.keys()) {
            Node value = key.isPlace() ? null : value(key, given.get(key.name()));
            if (value != null) {
                entries.add(new Entry(new Scalar(value.place(), key.name(), true), value));
            }
        }
        return entries;
    }

    /** The value of a key, as given or by default, its own defaults filled in; null if it stays absent. */
    static @Nullable Node value(Key key, @Nullable Node given) {
        Node value = given == null ? key.defaultNode() : given;
        return value == null ? null : filled(key.type(), value);
    }

    private static Node filled(Type type, Node value) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type inner = arguments[arguments.length - 1];
            return generic.getRawType() == Optional.class ? filled(inner, value) : each(inner, value);
        }
        boolean described = type instanceof Class<?> plain && RecordForm.isDescribed(plain);
        return described && value instanceof Mapping mapping
                ? new Mapping(value.place(), filled(RecordForm.of((Class<?>) type), mapping))
                : value;
    }

    private static Node each(Type type, Node value) {
        if (value instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(filled(type, item)));
            return new Sequence(list.place(), items);
        }
        if (value instanceof Mapping mapping) {
            List<Entry> entries = new ArrayList<>();
            mapping.entries().forEach(entry -> entries.add(new Entry(entry.key(), filled(type, entry.value()))));
            return new Mapping(mapping.place(), entries);
        }
        return value;
    }
}
