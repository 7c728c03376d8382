package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.gate.Setting;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by names of the user's choice, in the order of the file. */
record MapForm(Type value, @Nullable Setting setting) implements Form {
    @Override
    public @Nullable Object read(Node node, Reading reading) {
        if (!(node instanceof Mapping mapping)) {
            reading.wrong(node, "a mapping");
            return null;
        }
        Form form = Forms.of(value, setting);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Object each = form.read(entry.value(), reading.of(entry));
            if (each != null) {
                values.put(entry.name(), each);
            }
        }
        return values.size() == mapping.entries().size() ? Collections.unmodifiableMap(values) : null;
    }

    @Override
    public Map<String, Object> schema() {
        return JsonObject.of(
                "type",
                "object",
                "additionalProperties",
                Forms.of(value, setting).schema());
    }
}
