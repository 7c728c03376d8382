package dev.gatehouse.kernel;

import java.util.Collection;

/** A text of named values that is the same only for the same names and values. */
final class KeyText {
    private final StringBuilder text;

    KeyText(String form) {
        text = new StringBuilder(form);
    }

    KeyText with(String name, String value) {
        text.append('\n')
                .append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value);
        return this;
    }

    KeyText with(String name, Collection<String> values) {
        with(name, String.valueOf(values.size()));
        values.forEach(value -> with("-", value));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
