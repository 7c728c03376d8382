package dev.gatehouse.manager.plan;

import dev.gatehouse.config.RecordDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schema of plans, for editors and for agents that plan; derived from the records that plans are bound to. It
 * refuses less than {@link PlanFile} does, such as circles, and nothing that {@link PlanFile} accepts.
 */
public final class PlanSchema {
    private static final String NAME = "^" + PlanCheck.NAME_PATTERN + "$";

    private PlanSchema() {}

    /** The schema, draft 2020-12, as JSON. */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", PlanFile.NAME);
        schema.putAll(RecordDocument.schema(PlanDocument.class));
        Map<String, Object> properties = child(schema, "properties");
        put(properties, "version", "const", PlanDocument.VERSION);
        put(properties, "strategy", "pattern", "^(sequential|(parallel|hybrid)\\([1-9][0-9]{0,2}\\))$");
        names(properties, "workers");
        names(properties, "tasks");
        schema.put("properties", properties);
        schema.put("required", List.of("version", "title", "workers", "tasks"));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                + "\n";
    }

    private static void names(Map<String, Object> properties, String section) {
        put(properties, section, "minProperties", 1);
        put(properties, section, "propertyNames", Map.of("pattern", NAME));
    }

    private static void put(Map<String, Object> properties, String name, String key, Object value) {
        Map<String, Object> property = child(properties, name);
        property.put(key, value);
        properties.put(name, property);
    }

    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (parent.get(key) instanceof Map<?, ?> child) {
            child.forEach((name, value) -> copy.put((String) name, value));
        }
        return copy;
    }
}
