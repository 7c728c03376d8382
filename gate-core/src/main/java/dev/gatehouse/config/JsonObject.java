package dev.gatehouse.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects whose members stay in their order, so that the schema is the same text every time. */
final class JsonObject {
    private JsonObject() {}

    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    static Map<String, Object> of(String name, Object value, String next, Object nextValue) {
        Map<String, Object> object = of(name, value);
        object.put(next, nextValue);
        return object;
    }
}
