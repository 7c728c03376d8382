package dev.gatehouse.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object whose fields are asked for by name. */
final class Fields {

    private static final int SHORT = 80;

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields of(String line) throws MalformedMessageException {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new MalformedMessageException("no JSON: " + quoted(line));
        }
        if (!node.isObject()) {
            throw new MalformedMessageException("no JSON object: " + quoted(line));
        }
        return new Fields(node);
    }

    String type() throws MalformedMessageException {
        return text("type");
    }

    String text(String name) throws MalformedMessageException {
        JsonNode field = object.path(name);
        if (!field.isString()) {
            throw new MalformedMessageException(quoted(name) + " must be a string in " + quoted(object.toString()));
        }
        return field.asString();
    }

    String text(String name, String fallback) {
        return object.path(name).isString() ? object.path(name).asString() : fallback;
    }

    long whole(String name) throws MalformedMessageException {
        JsonNode field = object.path(name);
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            throw new MalformedMessageException(
                    quoted(name) + " must be a whole number in " + quoted(object.toString()));
        }
        return field.asLong();
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    Fields inner(String name) throws MalformedMessageException {
        if (!object.path(name).isObject()) {
            throw new MalformedMessageException(quoted(name) + " must be an object in " + quoted(object.toString()));
        }
        return new Fields(object.path(name));
    }

    static String quoted(String text) {
        return "'" + (text.length() > SHORT ? text.substring(0, SHORT) + "…" : text) + "'";
    }
}
