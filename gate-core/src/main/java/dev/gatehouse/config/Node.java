package dev.gatehouse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document with its place: the part of YAML that a configuration may use. Immutable. */
sealed interface Node {
    Place place();

    /** What it is, for "got …". */
    String what();

    /**
     * A single value.
     *
     * @param text with quotes and escapes taken away
     * @param plain whether it stood there without quotes, so that {@code 1} is a number
     */
    record Scalar(Place place, String text, boolean plain) implements Node {
        ScalarKind kind() {
            return plain ? ScalarKind.ofPlain(text) : ScalarKind.STRING;
        }

        @Override
        public String what() {
            ScalarKind kind = kind();
            if (kind == ScalarKind.NOTHING) {
                return "nothing";
            }
            return kind == ScalarKind.STRING
                    ? "the string " + Quote.of(text)
                    : "the " + kind.name().toLowerCase(Locale.ROOT) + " " + text;
        }
    }

    /** Values in a row. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /** Values by key, no key twice, in the order of the file. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String what() {
            return "a mapping";
        }

        /** The value of a key, or null. */
        @Nullable
        Node get(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }

        /** The entry of a key, or null. */
        @Nullable
        Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.name().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                keys.add(entry.name());
            }
            return keys;
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {
        String name() {
            return key.text();
        }
    }
}
