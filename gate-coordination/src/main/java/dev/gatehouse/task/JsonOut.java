package dev.gatehouse.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object being written; what is empty is left out. For one thread. */
final class JsonOut {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    JsonOut text(String name, String value) {
        object.put(name, value);
        return this;
    }

    JsonOut text(String name, Optional<String> value) {
        value.ifPresent(text -> object.put(name, text));
        return this;
    }

    JsonOut word(String name, Enum<?> value) {
        return text(name, Words.of(value));
    }

    JsonOut whole(String name, long value) {
        object.put(name, value);
        return this;
    }

    JsonOut flag(String name, boolean value) {
        object.put(name, value);
        return this;
    }

    JsonOut texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = object.putArray(name);
            values.forEach(array::add);
        }
        return this;
    }

    JsonOut instant(String name, Instant value) {
        return text(name, value.toString());
    }

    JsonOut instant(String name, Optional<Instant> value) {
        return text(name, value.map(Instant::toString));
    }

    JsonOut duration(String name, Duration value) {
        return text(name, value.toString());
    }

    JsonOut spent(Spent spent) {
        JsonOut inner = new JsonOut()
                .whole("micro-dollars", spent.dollars().micros())
                .whole("tokens", spent.tokens())
                .duration("time", spent.time());
        return object("spent", inner);
    }

    JsonOut object(String name, JsonOut value) {
        object.set(name, value.object);
        return this;
    }

    JsonOut objects(String name, List<JsonOut> values) {
        ArrayNode array = object.putArray(name);
        values.forEach(value -> array.add(value.object));
        return this;
    }

    String json() {
        return MAPPER.writeValueAsString(object);
    }
}
