package dev.gatehouse.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values out of text in the format of git's configuration: plain keys and values, no includes. */
final class ConfigText {
    private ConfigText() {}

    /** The first value of a key in a section. */
    static Optional<String> value(String text, String section, String key) {
        return values(text, section, key).stream().findFirst();
    }

    /** All values of a key in the sections whose header starts so, in order. */
    static List<String> values(String text, String section, String key) {
        List<String> found = new ArrayList<>();
        boolean within = false;
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                within = line.startsWith("[" + section);
            } else if (within) {
                int equals = line.indexOf('=');
                if (equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase(key)) {
                    found.add(unquoted(line.substring(equals + 1).strip()));
                }
            }
        }
        return found;
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
