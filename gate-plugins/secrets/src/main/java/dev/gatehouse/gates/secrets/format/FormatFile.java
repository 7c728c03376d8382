package dev.gatehouse.gates.secrets.format;

import dev.gatehouse.gates.secrets.format.Format.Kind;
import dev.gatehouse.verdict.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the table of formats; its own head says how it is written. */
final class FormatFile {
    private static final int USUAL_REACH = 320;

    private final List<Format> formats = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private String id = "";
    private String title = "";

    private FormatFile() {}

    /** @throws IllegalArgumentException if an entry is malformed; the message names it */
    static List<Format> read(String text) {
        FormatFile file = new FormatFile();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::line);
        file.end();
        return List.copyOf(file.formats);
    }

    private void line(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        if (line.startsWith(" ")) {
            keys.put(words[0], rest);
        } else {
            end();
            id = words[0];
            title = rest;
        }
    }

    private void end() {
        if (id.isEmpty()) {
            return;
        }
        try {
            formats.add(format());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("format " + id + ": " + e.getMessage(), e);
        }
        if (!keys.isEmpty()) {
            throw new IllegalArgumentException("format " + id + " has unknown keys " + keys.keySet());
        }
    }

    private Format format() {
        boolean anyCase = keys.containsKey("find~");
        String find = Objects.requireNonNull(keys.remove(anyCase ? "find~" : "find"), "'find' is missing");
        return new Format(
                id,
                title,
                word(Kind.class, "kind", "token"),
                List.of(find.split(" ")).stream()
                        .map(word -> word.replace("\\s", " "))
                        .toList(),
                anyCase,
                word(Lead.class, "lead", "none"),
                new Shape(take("shape", "")),
                keys.containsKey("before") ? take("before", "").charAt(0) : -1,
                Double.parseDouble(take("entropy", "0")),
                word(Check.class, "check", "none"),
                Integer.parseInt(take("reach", String.valueOf(USUAL_REACH))),
                word(Level.class, "level", "block"),
                take("bad", ""),
                take("revoke", "revoke it where it was issued"));
    }

    private <E extends Enum<E>> E word(Class<E> type, String key, String otherwise) {
        return Enum.valueOf(type, take(key, otherwise).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private String take(String key, String otherwise) {
        String value = keys.remove(key);
        return value == null ? otherwise : value;
    }
}
