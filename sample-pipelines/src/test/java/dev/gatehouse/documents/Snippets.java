package dev.gatehouse.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Regions of source files: from {@code // snippet: name} to {@code // end}, less the indentation that all lines share.
 *
 * @param root where paths begin
 */
record Snippets(Path root) {
    private static final Pattern START = Pattern.compile("\\s*// snippet: (\\S+)");
    private static final Pattern END = Pattern.compile("\\s*// end");

    /**
     * The lines of a region, {@code path#name}, or of a whole file.
     *
     * @throws IllegalArgumentException if it is not there, not closed or empty
     */
    List<String> lines(String source) throws IOException {
        int hash = source.indexOf('#');
        Path file = root.resolve(hash < 0 ? source : source.substring(0, hash));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file for snippet " + source);
        }
        List<String> lines = Files.readAllLines(file);
        return hash < 0 ? lines : dedented(region(lines, source, source.substring(hash + 1)));
    }

    private static List<String> region(List<String> lines, String source, String name) {
        List<String> region = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (inside && END.matcher(line).matches()) {
                return region;
            }
            if (inside) {
                region.add(line);
            }
            var start = START.matcher(line);
            inside |= start.matches() && start.group(1).equals(name);
        }
        throw new IllegalArgumentException(
                "snippet " + source + (inside ? " has no end" : " is not marked in that file"));
    }

    private static List<String> dedented(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElseThrow(() -> new IllegalArgumentException("an empty snippet"));
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
