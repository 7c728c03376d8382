package dev.gatehouse.config;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A value that may be left out. */
record OptionalForm(Form form, Class<?> type) implements Form {
    @Override
    public @Nullable Object read(Node node, Reading reading) {
        Object value = form.read(node, reading);
        if (value == null) {
            return null;
        }
        return type == OptionalInt.class ? OptionalInt.of((Integer) value) : Optional.of(value);
    }

    @Override
    public Map<String, Object> schema() {
        return form.schema();
    }
}
