package dev.gatehouse.report;

import dev.gatehouse.submission.Content;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Line hashes of the places that findings name. Each file is read once. */
final class SarifPlaces {
    private final Map<String, Map<Integer, String>> hashes = new HashMap<>();

    private SarifPlaces() {}

    static SarifPlaces of(Verdict verdict, Content content) throws IOException {
        Map<String, Set<Integer>> wanted = new TreeMap<>();
        verdict.gates()
                .forEach(gate -> gate.findings()
                        .forEach(finding -> finding.finding()
                                .at()
                                .ifPresent(at -> wanted.computeIfAbsent(at.path(), path -> new TreeSet<>())
                                        .add(Math.max(1, at.line())))));
        SarifPlaces places = new SarifPlaces();
        Sources sources = new Sources(content);
        for (Map.Entry<String, Set<Integer>> file : wanted.entrySet()) {
            sources.text(file.getKey()).ifPresent(text -> places.read(file.getKey(), text, file.getValue()));
        }
        return places;
    }

    /** The hash of a place's line; empty when the file can't be read or has no such line. */
    Optional<String> hash(Location at) {
        return Optional.ofNullable(hashes.getOrDefault(at.path(), Map.of()).get(Math.max(1, at.line())));
    }

    private void read(String path, String text, Set<Integer> lines) {
        List<String> all = LineHashes.of(text);
        Map<Integer, String> some = new HashMap<>();
        lines.stream().filter(line -> line <= all.size()).forEach(line -> some.put(line, all.get(line - 1)));
        hashes.put(path, some);
    }
}
