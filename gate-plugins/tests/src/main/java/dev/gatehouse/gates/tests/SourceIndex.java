package dev.gatehouse.gates.tests;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the source of a class by package and file name. */
final class SourceIndex {
    private static final List<String> ENDINGS = List.of(".java", ".kt", ".groovy", ".scala");

    private final Map<String, List<String>> byName;

    SourceIndex(Collection<String> paths) {
        byName = new HashMap<>(paths.stream()
                .filter(path -> ENDINGS.stream().anyMatch(path::endsWith))
                .collect(Collectors.groupingBy(path -> path.substring(path.lastIndexOf('/') + 1))));
    }

    /** The source of a class, preferably in that module. */
    Optional<String> find(String type, String file, String module) {
        int dot = type.lastIndexOf('.');
        String end = dot < 0 ? file : type.substring(0, dot).replace('.', '/') + "/" + file;
        return byName.getOrDefault(file, List.of()).stream()
                .filter(path -> path.equals(end) || path.endsWith("/" + end))
                .min(Comparator.<String, Boolean>comparing(path -> !module.isEmpty() && !path.startsWith(module + "/"))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The source of a test class, named after its outermost class. */
    Optional<String> find(String type, String module) {
        String outer = type.replaceFirst("\\$.*", "");
        String simple = outer.substring(outer.lastIndexOf('.') + 1);
        return ENDINGS.stream()
                .map(ending -> find(outer, simple + ending, module))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
