package dev.gatehouse.config;

import dev.gatehouse.gate.GateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schema of gate.yaml, for editors; derived from the records that gate.yaml is bound to. It refuses less than
 * {@link GateFile} does, such as circles and dates in the wrong order, and nothing that {@link GateFile} accepts.
 */
public final class ConfigSchema {
    private static final String NAME_PATTERN = "^[a-z][a-z0-9-]*$";

    private ConfigSchema() {}

    /**
     * The schema, draft 2020-12, as JSON.
     *
     * @param types the gate types to know the settings of
     * @throws IllegalStateException if a type's settings record cannot be described
     */
    public static String json(List<GateType<?>> types) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "gate.yaml");
        schema.putAll(RecordForm.of(GateDocument.class).schema());
        Map<String, Object> properties = child(schema, "properties");
        properties.put("version", version(child(properties, "version")));
        properties.put("gates", gates(child(properties, "gates"), types));
        schema.put("properties", properties);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }

    private static Map<String, Object> version(Map<String, Object> version) {
        version.put("const", GateDocument.VERSION);
        return version;
    }

    private static Map<String, Object> gates(Map<String, Object> gates, List<GateType<?>> types) {
        gates.put("minProperties", 1);
        gates.put("propertyNames", Map.of("pattern", NAME_PATTERN));
        gates.put("additionalProperties", gate(types));
        return gates;
    }

    /** The keys of every gate, those of its type chosen by {@code type}, and no others. */
    private static Map<String, Object> gate(List<GateType<?>> types) {
        Map<String, Object> gate = RecordSchema.open(CommonKeys.form().keys());
        List<String> names = new ArrayList<>();
        List<Object> choices = new ArrayList<>();
        for (GateType<?> type : types) {
            names.add(type.name());
            Map<String, Object> own =
                    RecordSchema.open(RecordForm.of(type.settings()).keys());
            choices.add(choice(type.name(), own));
        }
        Map<String, Object> properties = child(gate, "properties");
        Map<String, Object> type = child(properties, "type");
        type.put("enum", names);
        properties.put("type", type);
        gate.put("properties", properties);
        gate.put("allOf", choices);
        gate.put("unevaluatedProperties", false);
        return gate;
    }

    private static Map<String, Object> choice(String type, Map<String, Object> own) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put(
                "if", JsonObject.of("properties", Map.of("type", Map.of("const", type)), "required", List.of("type")));
        choice.put("then", own);
        return choice;
    }

    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (parent.get(key) instanceof Map<?, ?> child) {
            child.forEach((name, value) -> copy.put((String) name, value));
        }
        return copy;
    }
}
