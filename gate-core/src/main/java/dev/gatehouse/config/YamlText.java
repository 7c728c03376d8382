package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;

/** Writes YAML: blocks down to the lines that its caller asks for, flow style within a line. */
final class YamlText {
    private final StringBuilder text = new StringBuilder();

    /** A key whose value follows in deeper lines. */
    void key(int depth, String name) {
        indent(depth);
        word(name);
        text.append(":\n");
    }

    /** A key and its value on one line. */
    void entry(int depth, String name, Node value) {
        indent(depth);
        word(name);
        text.append(": ");
        value(value);
        text.append('\n');
    }

    /** An item of a list on one line. */
    void item(int depth, Node value) {
        indent(depth);
        text.append("- ");
        value(value);
        text.append('\n');
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void indent(int depth) {
        text.append("  ".repeat(depth));
    }

    private void value(Node node) {
        if (node instanceof Mapping mapping) {
            mapping(mapping);
        } else if (node instanceof Sequence list) {
            list(list);
        } else {
            scalar((Scalar) node);
        }
    }

    private void mapping(Mapping mapping) {
        text.append('{');
        String separator = "";
        for (Entry entry : mapping.entries()) {
            text.append(separator);
            word(entry.name());
            text.append(": ");
            value(entry.value());
            separator = ", ";
        }
        text.append('}');
    }

    private void list(Sequence list) {
        text.append('[');
        String separator = "";
        for (Node item : list.items()) {
            text.append(separator);
            value(item);
            separator = ", ";
        }
        text.append(']');
    }

    private void scalar(Scalar scalar) {
        if (scalar.kind() == ScalarKind.STRING) {
            word(scalar.text());
        } else {
            text.append(scalar.text().isEmpty() ? "null" : scalar.text());
        }
    }

    /** A string, without quotes where nobody could take it for anything else. */
    private void word(String word) {
        if (isSimple(word)) {
            text.append(word);
        } else {
            CanonicalText.quote(word, text);
        }
    }

    private static boolean isSimple(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inside = i > 0 && ((c >= '0' && c <= '9') || "-_./".indexOf(c) >= 0);
            if (!letter && !inside) {
                return false;
            }
        }
        return ScalarKind.ofPlain(word) == ScalarKind.STRING;
    }
}
