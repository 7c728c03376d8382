package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.util.List;

/**
 * Nodes as a text in which layout, comments and the kind of quotes are gone. It is also YAML. The order of keys below
 * the first level stays, since it may mean something to a gate.
 */
final class CanonicalText {
    private CanonicalText() {}

    static void append(List<Entry> entries, StringBuilder text) {
        text.append('{');
        String separator = "";
        for (Entry entry : entries) {
            text.append(separator);
            quote(entry.name(), text);
            text.append(": ");
            append(entry.value(), text);
            separator = ", ";
        }
        text.append('}');
    }

    static void append(Node node, StringBuilder text) {
        if (node instanceof Mapping mapping) {
            append(mapping.entries(), text);
        } else if (node instanceof Sequence sequence) {
            text.append('[');
            String separator = "";
            for (Node item : sequence.items()) {
                text.append(separator);
                append(item, text);
                separator = ", ";
            }
            text.append(']');
        } else {
            append((Scalar) node, text);
        }
    }

    private static void append(Scalar scalar, StringBuilder text) {
        if (scalar.kind() == ScalarKind.STRING) {
            quote(scalar.text(), text);
        } else {
            text.append(scalar.text().isEmpty() ? "null" : scalar.text());
        }
    }

    /** In double quotes, as JSON and YAML both read them. */
    static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }
}
