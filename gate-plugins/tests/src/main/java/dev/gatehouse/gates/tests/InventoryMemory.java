package dev.gatehouse.gates.tests;

import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inventories of commits that were judged, the newest hundred. What cannot be read counts as not there. */
final class InventoryMemory {
    private static final int MOST = 100;
    private static final long LARGEST = 64L << 20;
    private static final String HEADER = "gatehouse tests 1";

    private final Path folder;

    InventoryMemory(Path memory, String command) {
        this.folder = memory.resolve("inventories-" + Integer.toHexString(command.hashCode()));
    }

    Optional<Inventory> recall(ObjectId commit) throws IOException {
        Path file = file(commit);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        Set<String> executed = new HashSet<>();
        Set<String> skipped = new HashSet<>();
        lines.stream()
                .skip(1)
                .filter(line -> line.length() > 1)
                .forEach(line -> (line.charAt(0) == '+' ? executed : skipped).add(line.substring(1)));
        return Optional.of(new Inventory(executed, skipped));
    }

    void remember(ObjectId commit, Inventory inventory) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "draft", null);
        Files.write(draft, (Iterable<String>) lines(inventory)::iterator, StandardCharsets.UTF_8);
        try {
            Files.move(draft, file(commit), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file(commit), StandardCopyOption.REPLACE_EXISTING);
        }
        forgetOldest();
    }

    private static Stream<String> lines(Inventory inventory) {
        return Stream.of(
                        Stream.of(HEADER),
                        new TreeSet<>(inventory.executed()).stream().map(key -> "+" + key),
                        new TreeSet<>(inventory.skipped()).stream().map(key -> "-" + key))
                .flatMap(part -> part);
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.sorted(
                            Comparator.comparing(InventoryMemory::age).reversed())
                    .skip(MOST)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Another run has just removed it.
            return FileTime.fromMillis(0);
        }
    }

    private Path file(ObjectId commit) {
        return folder.resolve(commit.hex());
    }
}
