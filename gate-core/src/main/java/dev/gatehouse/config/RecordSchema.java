package dev.gatehouse.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON schema says of the keys of a record. */
final class RecordSchema {
    private RecordSchema() {}

    /** An object with these keys and no others. */
    static Map<String, Object> of(List<Key> keys) {
        Map<String, Object> schema = open(keys);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** An object with these keys, and maybe others. */
    static Map<String, Object> open(List<Key> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key key : keys) {
            if (!key.isPlace()) {
                properties.put(key.name(), property(key));
            }
            if (key.isRequired()) {
                required.add(key.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** Such an object, or a single value that stands for one of its keys. */
    static Map<String, Object> orShorthand(Map<String, Object> object, String key) {
        Object single = ((Map<?, ?>) object.getOrDefault("properties", Map.of())).get(key);
        return Map.of("anyOf", List.of(single == null ? Map.of() : single, object));
    }

    private static Map<String, Object> property(Key key) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (key.setting() != null && !key.setting().value().isEmpty()) {
            property.put("description", key.setting().value());
        }
        property.putAll(key.form().schema());
        Node byDefault = key.defaultNode();
        if (byDefault != null) {
            property.put("default", plain(byDefault));
        }
        return property;
    }

    /** The node as the JSON value that it stands for. */
    static @Nullable Object plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> values.put(entry.name(), plain(entry.value())));
            return values;
        }
        if (node instanceof Node.Sequence sequence) {
            List<@Nullable Object> values = new ArrayList<>();
            sequence.items().forEach(item -> values.add(plain(item)));
            return values;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case STRING -> scalar.text();
            case INTEGER -> Long.decode(scalar.text().replace("0o", "0"));
            case NUMBER -> Double.valueOf(scalar.text());
            case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
            case NOTHING -> null;
        };
    }
}
