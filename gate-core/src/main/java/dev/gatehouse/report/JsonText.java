package dev.gatehouse.report;

import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** JSON in ASCII: no terminal, log or code page can turn foreign text in it into anything else. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonText() {}

    /** A generator that leaves {@code out} open. */
    static JsonGenerator into(Appendable out) {
        Writer writer = new AppendableWriter(out);
        return FACTORY.createGenerator(ObjectWriteContext.empty(), writer);
    }

    static void text(JsonGenerator json, String name, Optional<String> value) {
        text(json, name, value.orElse(null));
    }

    static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** A number that counts from 1; 0 stands for unknown. */
    static void place(JsonGenerator json, String name, int value) {
        if (value == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    static void texts(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
