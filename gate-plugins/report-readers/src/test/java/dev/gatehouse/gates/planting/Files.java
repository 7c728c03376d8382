package dev.gatehouse.gates.planting;

import dev.gatehouse.submission.Content;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a tree. */
final class Files implements Content {
    private final Map<String, String> texts = new TreeMap<>();

    Files with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(texts.get(path))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }
}
