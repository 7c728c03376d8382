package dev.gatehouse.config;

import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import dev.gatehouse.gate.Setting;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in a row. */
record ListForm(Type item, @Nullable Setting setting) implements Form {
    @Override
    public @Nullable Object read(Node node, Reading reading) {
        if (!(node instanceof Sequence sequence)) {
            ConfigProblem problem = reading.wrongValue(node, "a list");
            boolean lone = node instanceof Scalar scalar
                    && scalar.kind() != ScalarKind.NOTHING
                    && Forms.of(item, setting) instanceof ScalarForm;
            reading.problems().add(lone ? problem.help("write [" + ((Scalar) node).text() + "]") : problem);
            return null;
        }
        Form form = Forms.of(item, setting);
        List<Object> values = new ArrayList<>(sequence.items().size());
        for (Node each : sequence.items()) {
            Object value = form.read(each, reading.of(each));
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == sequence.items().size() ? Collections.unmodifiableList(values) : null;
    }

    @Override
    public Map<String, Object> schema() {
        return JsonObject.of("type", "array", "items", Forms.of(item, setting).schema());
    }
}
