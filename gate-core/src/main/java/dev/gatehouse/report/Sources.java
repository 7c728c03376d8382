package dev.gatehouse.report;

import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts of judged files, bounded in size and the last few kept. Used by one thread. */
final class Sources {
    /** Files beyond it, in bytes, are not shown. */
    static final int LARGEST = 4 << 20;

    private static final int KEPT = 8;

    private final Content content;
    private final Map<String, Optional<String>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > KEPT;
        }
    };

    Sources(Content content) {
        this.content = content;
    }

    /** The text of a file, or empty when there is none or it is too large. */
    Optional<String> text(String path) throws IOException {
        Optional<String> known = kept.get(path);
        if (known == null) {
            known = read(path);
            kept.put(path, known);
        }
        return known;
    }

    /** A line of a file, from 1; empty when there is none. */
    Optional<String> line(String path, int line) throws IOException {
        return text(path).flatMap(text -> text.lines().skip(line - 1L).findFirst());
    }

    private Optional<String> read(String path) throws IOException {
        Optional<InputStream> opened = content.open(path);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
