package dev.gatehouse.gates.reports;

import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Descends into a stream of JSON tokens; what nobody asks for is skipped, and so is what has an unexpected shape. */
final class JsonWalk {
    private final JsonParser json;

    JsonWalk(JsonParser json) {
        this.json = json;
    }

    /** Reads one member of an object or one element of an array; the parser stands on its value. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }

    /** Moves to the first token; false for an empty document. */
    boolean start() {
        return json.nextToken() != null;
    }

    /** Fails if anything but white space follows. */
    void end() {
        json.nextToken();
    }

    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    TokenStreamLocation at() {
        return json.currentTokenLocation();
    }

    /** Calls for every member of the object here. The callback need not read what it does not want. */
    void object(Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            skip();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            visit(name, member);
        }
    }

    /** Calls for every element of the array here, with its index as the name. */
    void array(Member element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            visit(String.valueOf(index++), element);
        }
    }

    /** The text of the string here, cut to a length; empty for anything else. */
    String text(int longest) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Texts.bounded(json.getString(), longest);
        }
        skip();
        return "";
    }

    /** The whole number here; another value for anything else. */
    int number(int otherwise) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return json.getValueAsInt(otherwise);
        }
        skip();
        return otherwise;
    }

    boolean isFalse() {
        boolean answer = json.currentToken() == JsonToken.VALUE_FALSE;
        skip();
        return answer;
    }

    private void visit(String name, Member member) throws IOException {
        boolean structure =
                json.currentToken() == JsonToken.START_OBJECT || json.currentToken() == JsonToken.START_ARRAY;
        int depth = json.streamReadContext().getNestingDepth();
        member.read(name);
        boolean untouched = structure
                && json.streamReadContext().getNestingDepth() == depth
                && (json.currentToken() == JsonToken.START_OBJECT || json.currentToken() == JsonToken.START_ARRAY);
        if (untouched) {
            json.skipChildren();
        }
    }

    private void skip() {
        json.skipChildren();
    }
}
