package dev.gatehouse.task;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object being read. What is not asked for is ignored, so that a newer writer may add to it; what is missing or
 * of another kind is an error that names it.
 */
final class JsonIn {
    private final JsonNode object;

    private JsonIn(JsonNode object) {
        this.object = object;
    }

    /** @throws IllegalArgumentException if the text is no JSON object */
    static JsonIn of(String json) {
        try {
            JsonNode node = JsonOut.MAPPER.readTree(json);
            if (node != null && node.isObject()) {
                return new JsonIn(node);
            }
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("no JSON: " + notJson.getOriginalMessage(), notJson);
        }
        throw new IllegalArgumentException("no JSON object");
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name, "a text"));
    }

    Optional<String> optional(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw missing(name, "a text");
        }
        return Optional.of(node.stringValue());
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Words.parse(type, text(name));
    }

    long whole(String name) {
        JsonNode node = get(name);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw missing(name, "a whole number");
        }
        return node.longValue();
    }

    int small(String name) {
        return Math.toIntExact(whole(name));
    }

    Optional<Long> optionalWhole(String name) {
        return get(name) == null ? Optional.empty() : Optional.of(whole(name));
    }

    boolean flag(String name) {
        JsonNode node = get(name);
        return node != null && node.isBoolean() && node.booleanValue();
    }

    List<String> texts(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isString()) {
                throw missing(name, "a list of texts");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> missing(name, "a time"));
    }

    Optional<Instant> optionalInstant(String name) {
        try {
            return optional(name).map(Instant::parse);
        } catch (DateTimeException none) {
            throw missing(name, "a time");
        }
    }

    Duration duration(String name) {
        try {
            return Duration.parse(text(name));
        } catch (DateTimeException none) {
            throw missing(name, "a duration");
        }
    }

    Spent spent() {
        JsonIn inner = object("spent");
        return new Spent(new Dollars(inner.whole("micro-dollars")), inner.whole("tokens"), inner.duration("time"));
    }

    JsonIn object(String name) {
        JsonNode node = get(name);
        if (node == null || !node.isObject()) {
            throw missing(name, "an object");
        }
        return new JsonIn(node);
    }

    Optional<JsonIn> optionalObject(String name) {
        return get(name) == null ? Optional.empty() : Optional.of(object(name));
    }

    List<JsonIn> objects(String name) {
        List<JsonIn> objects = new ArrayList<>();
        JsonNode node = get(name);
        if (node != null) {
            node.forEach(item -> objects.add(new JsonIn(item)));
        }
        return objects;
    }

    private @Nullable JsonNode get(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private static IllegalArgumentException missing(String name, String what) {
        return new IllegalArgumentException("'" + name + "' is not " + what);
    }
}
