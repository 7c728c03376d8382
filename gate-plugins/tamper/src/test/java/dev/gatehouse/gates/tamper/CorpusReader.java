package dev.gatehouse.gates.tamper;

import dev.gatehouse.gates.tamper.CorpusCase.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the cases of the corpus. Strict: a mistake in a case fails the build. */
final class CorpusReader {
    private static final Pattern SECTION = Pattern.compile("--- (before|after|both) (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(expect|reported): (tamper/[a-z-]+) (\\S+)");
    private static final Pattern RENAME = Pattern.compile("renamed: (\\S+) -> (\\S+)");
    private static final Pattern CHARACTER = Pattern.compile("\\{\\{U\\+([0-9A-F]{4,6})}}");

    private final String name;
    private final Set<Label> blocking = new TreeSet<>();
    private final Set<Label> reported = new TreeSet<>();
    private final Map<String, String> renames = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();
    private String title = "";
    private boolean nothing;

    private CorpusReader(String name) {
        this.name = name;
    }

    /** All cases, by name. */
    static List<CorpusCase> all() throws IOException {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        }
    }

    static CorpusCase parse(String name, String text) {
        return new CorpusReader(name).parsed(text);
    }

    private static CorpusCase read(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        try {
            return parse(path.substring(0, path.length() - ".txt".length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static Path root() {
        try {
            return Path.of(CorpusReader.class.getResource("/corpus").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private CorpusCase parsed(String text) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder open = null;
        for (String line : text.split("\n", -1)) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                open = new StringBuilder();
                check(sections.put(section.group(1) + " " + section.group(2), open) == null, line);
            } else if (open == null) {
                header(line);
            } else {
                open.append(line).append('\n');
            }
        }
        sections.forEach((where, body) -> put(where, body.substring(0, body.length() - 1)));
        check(!title.isEmpty() && !before.equals(after), "a title and a difference");
        check(nothing == (blocking.isEmpty() && reported.isEmpty()), "either 'expect: nothing' or labels");
        return new CorpusCase(name, title, blocking, reported, renames, before, after);
    }

    private void header(String line) {
        Matcher label = LABEL.matcher(line);
        Matcher rename = RENAME.matcher(line);
        if (label.matches()) {
            (label.group(1).equals("expect") ? blocking : reported).add(new Label(label.group(2), label.group(3)));
        } else if (rename.matches()) {
            renames.put(rename.group(2), rename.group(1));
        } else if (line.startsWith("# ")) {
            title = title.isEmpty() ? line.substring(2) : title;
        } else if (line.equals("expect: nothing")) {
            nothing = true;
        } else {
            check(line.isBlank(), line);
        }
    }

    private void put(String where, String body) {
        String path = where.substring(where.indexOf(' ') + 1);
        String text = CHARACTER
                .matcher(body)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        if (!where.startsWith("after ")) {
            check(before.put(path, text) == null, where);
        }
        if (!where.startsWith("before ")) {
            check(after.put(path, text) == null, where);
        }
    }

    private void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("corpus case " + name + ": not understood or given twice: " + what);
        }
    }
}
