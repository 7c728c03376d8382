package dev.gatehouse.gates.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A scratch checkout with failures planted in its tests. */
final class PlantedTree {
    private final Path root;
    private final Map<String, byte[]> originals = new HashMap<>();

    PlantedTree(Path root) {
        this.root = root;
    }

    /** Plants these failures and no others; gives those that could be planted. */
    List<Planted> plant(List<Planted> failures) throws IOException {
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            Files.write(root.resolve(original.getKey()), original.getValue());
        }
        originals.clear();
        List<Planted> standing = new ArrayList<>();
        Map<String, List<Planted>> byPath = failures.stream().collect(Collectors.groupingBy(Planted::path));
        for (Map.Entry<String, List<Planted>> file : byPath.entrySet()) {
            if (plant(file.getKey(), file.getValue())) {
                standing.addAll(file.getValue());
            }
        }
        return standing;
    }

    /** From the end of the file, so that places before it stay where they are. */
    private boolean plant(String path, List<Planted> failures) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Planted> backwards = new ArrayList<>(failures);
        backwards.sort(
                Comparator.comparingInt((Planted failure) -> failure.slot().start())
                        .reversed());
        boolean fits = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))
                && backwards.get(0).slot().end() <= text.length();
        if (fits) {
            for (Planted failure : backwards) {
                text = failure.slot().plant(text, failure.fault(), failure.token());
            }
            originals.put(path, bytes);
            Files.writeString(file, text);
        }
        return fits;
    }
}
