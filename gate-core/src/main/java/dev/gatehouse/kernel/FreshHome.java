package dev.gatehouse.kernel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An empty home and an empty temporary folder, deleted on close. */
record FreshHome(Path root) implements AutoCloseable {
    private static final List<String> HOMES = List.of("HOME", "USERPROFILE");
    private static final List<String> TEMPORARY = List.of("TMPDIR", "TMP", "TEMP");
    private static final List<String> POINTING_HOME = List.of(
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
            "APPDATA",
            "LOCALAPPDATA");

    static FreshHome below(Path scratch) throws IOException {
        Path root = Files.createTempDirectory(Files.createDirectories(scratch), "home");
        Files.createDirectory(root.resolve("home"));
        Files.createDirectory(root.resolve("tmp"));
        return new FreshHome(root);
    }

    /** The environment with this home in it; the caches of build tools stay where they are. */
    Map<String, String> in(Map<String, String> environment) {
        Map<String, String> mine = new HashMap<>(environment);
        mine.putAll(ToolCaches.of(environment));
        POINTING_HOME.forEach(mine::remove);
        HOMES.forEach(name -> mine.put(name, root.resolve("home").toString()));
        TEMPORARY.forEach(name -> mine.put(name, root.resolve("tmp").toString()));
        return mine;
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (IOException e) {
            // Whoever cleans the scratch folder gets it; the run has been carried out.
            root.toFile().deleteOnExit();
        }
    }

    /** Deletes read-only folders too: some package managers make theirs so. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.toFile().setWritable(true, true) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
