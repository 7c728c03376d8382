package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.gate.Setting;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys a record declares. */
final class RecordForm implements Form {
    private final Class<?> type;
    private final List<Key> keys;
    private final @Nullable String shorthand;

    private RecordForm(Class<?> type, List<Key> keys, @Nullable String shorthand) {
        this.type = type;
        this.keys = keys;
        this.shorthand = shorthand;
    }

    static RecordForm of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Key> keys = new ArrayList<>(components.length);
        for (RecordComponent component : components) {
            keys.add(Key.of(component));
        }
        Shorthand shorthand = type.getAnnotation(Shorthand.class);
        return new RecordForm(type, keys, shorthand == null ? null : shorthand.value());
    }

    /** Whether a type is a record that describes its keys, rather than one that parses a text. */
    static boolean isDescribed(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.isAnnotationPresent(Setting.class)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Key> keys() {
        return keys;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(keys.size());
        for (Key key : keys) {
            if (!key.isPlace()) {
                names.add(key.name());
            }
        }
        return names;
    }

    @Override
    public @Nullable Object read(Node node, Reading reading) {
        Node given = node;
        if (shorthand != null && node instanceof Scalar scalar) {
            given = new Mapping(node.place(), List.of(new Entry(new Scalar(node.place(), shorthand, true), scalar)));
        }
        if (!(given instanceof Mapping mapping)) {
            reading.wrong(node, "a mapping with " + String.join(", ", names()));
            return null;
        }
        return bind(mapping, refuseUnknown(mapping, List.of(), reading.problems()), reading);
    }

    /**
     * Reports keys that are neither the record's nor among the others.
     *
     * @return what the unknown keys were probably meant to be, an empty text for no idea
     */
    Set<String> refuseUnknown(Mapping mapping, List<String> others, Problems problems) {
        List<String> known = names();
        known.addAll(others);
        Set<String> meant = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                Optional<String> guess = DidYouMean.closest(entry.name(), known);
                meant.add(guess.orElse(""));
                problems.add(entry.key()
                        .place()
                        .problem("unknown key " + Quote.of(entry.name()))
                        .help("the keys are " + String.join(", ", known))
                        .didYouMean(guess));
            }
        }
        return meant;
    }

    /**
     * Makes the record, looking at its own keys only.
     *
     * @param meant keys that stand there mistyped, so that they are not reported as missing too
     * @return null after a problem was reported
     */
    @Nullable
    Object bind(Mapping mapping, Set<String> meant, Reading reading) {
        Object[] values = new Object[keys.size()];
        boolean complete = meant.isEmpty();
        for (int i = 0; i < values.length; i++) {
            Object value = value(keys.get(i), mapping, meant, reading);
            complete &= value != null;
            values[i] = value;
        }
        return complete ? new Construction(type, values).run(mapping, reading) : null;
    }

    private static @Nullable Object value(Key key, Mapping mapping, Set<String> meant, Reading reading) {
        if (key.isPlace()) {
            return reading.place().position();
        }
        Entry entry = mapping.entry(key.name());
        if (entry != null) {
            return key.form().read(entry.value(), reading.of(entry));
        }
        Node byDefault = key.defaultNode();
        if (byDefault != null) {
            return ofDefault(key, byDefault);
        }
        Object absent = key.ifAbsent();
        if (absent == null && !meant.contains(key.name())) {
            reading.problems().add(reading.place().problem("the key '" + key.name() + "' is missing here"));
        }
        return absent;
    }

    private static @Nullable Object ofDefault(Key key, Node node) {
        Problems problems = new Problems();
        Object value = key.form().read(node, new Reading(key.name(), node.place(), problems));
        problems.raiseAsFault(key.name());
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = RecordSchema.of(keys);
        return shorthand == null ? schema : RecordSchema.orShorthand(schema, shorthand);
    }
}
