package dev.gatehouse.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown document, as much of it as is checked.
 *
 * @param file where it lies
 * @param prose its lines, those of code blocks blank
 * @param fences its code blocks
 */
record Document(Path file, List<String> prose, List<Fence> fences) {
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)#*");

    Document {
        prose = List.copyOf(prose);
        fences = List.copyOf(fences);
    }

    static Document read(Path file) throws IOException {
        return of(file, Files.readAllLines(file));
    }

    static Document of(Path file, List<String> lines) {
        List<String> prose = new ArrayList<>();
        List<Fence> fences = new ArrayList<>();
        int opening = -1;
        for (int at = 0; at < lines.size(); at++) {
            boolean mark = lines.get(at).startsWith(Fence.MARK);
            prose.add(mark || opening >= 0 ? "" : lines.get(at));
            if (mark && opening < 0) {
                opening = at;
            } else if (mark) {
                String above = opening > 0 ? lines.get(opening - 1) : "";
                fences.add(Fence.of(opening + 1, lines.get(opening), above, lines.subList(opening + 1, at)));
                opening = -1;
            }
        }
        if (opening >= 0) {
            throw new IllegalArgumentException(file + ":" + (opening + 1) + " opens a block that nothing closes");
        }
        return new Document(file, prose, fences);
    }

    /** The anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        prose.stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .forEach(heading -> {
                    String anchor = heading.group(1)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                            .replace(' ', '-');
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                });
        return anchors;
    }

    /** Targets of its links, code aside. */
    Stream<String> links() {
        return prose.stream()
                .map(line -> CODE.matcher(line).replaceAll(""))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1));
    }

    /** What stands in backticks. */
    Stream<String> code() {
        return prose.stream().flatMap(line -> CODE.matcher(line).results()).map((MatchResult code) -> code.group(1));
    }
}
