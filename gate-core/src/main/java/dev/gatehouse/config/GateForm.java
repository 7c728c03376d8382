package dev.gatehouse.config;

import dev.gatehouse.config.Node.Mapping;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A gate: the keys that every gate has are read, those of its type are kept for when the type is known. */
final class GateForm implements Form {
    @Override
    public @Nullable Object read(Node node, Reading reading) {
        if (!(node instanceof Mapping mapping)) {
            reading.wrong(node, "a mapping with type and the keys of that type");
            return null;
        }
        Object common = CommonKeys.form().bind(mapping, Set.of(), reading);
        return common instanceof CommonKeys keys
                ? keys.entry(
                        reading.key(),
                        new GateKeys(mapping, reading.place()),
                        reading.place().position())
                : null;
    }

    @Override
    public Map<String, Object> schema() {
        return RecordSchema.open(CommonKeys.form().keys());
    }
}
