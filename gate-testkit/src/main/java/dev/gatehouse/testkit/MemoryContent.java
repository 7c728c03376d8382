package dev.gatehouse.testkit;

import dev.gatehouse.submission.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The files of a tree in memory, in Git's order of paths (by bytes). */
final class MemoryContent implements Content {
    private final Map<String, byte[]> files =
            new ConcurrentSkipListMap<>((a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b)));

    void put(String path, String text) {
        files.put(path, utf8(text));
    }

    void remove(String path) {
        files.remove(path);
    }

    @Nullable
    String text(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** Writes all files below a folder. */
    void writeTo(Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.write(target, file.getValue());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
