package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gates.tamper.change.Changes;
import dev.gatehouse.gates.tamper.change.Detector;
import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.change.Tree;
import dev.gatehouse.gates.tamper.java.JavaDetectors;
import dev.gatehouse.gates.tamper.java.JavaReader;
import dev.gatehouse.gates.tamper.tests.TestComparison;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.verdict.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Measures how often the gate would block honest work: each test file that changed between two releases of a project is
 * one submission, together with all changes of the main sources. Not part of the build; docs/gates/tamper.md has the
 * command and the figures. The argument is a folder with {@code NAME-VERSION-sources.jar} and {@code
 * NAME-VERSION-test-sources.jar}, and a file {@code list.txt} with lines {@code group:NAME version version …}.
 */
final class HonestHistory {
    private static final Set<String> BLOCKING = TamperRules.ALL.stream()
            .filter(rule -> rule.level() == Level.BLOCK)
            .map(Rule::id)
            .collect(Collectors.toSet());

    private static final Pattern DECLARED = Pattern.compile(
            "(?:class|interface|enum|\\w|>|\\])[ \\t]+(?<!return |new |else |throw )(\\w++)(?=[ \\t]*[({<]|[ \\t]+(?:extends|implements))");

    private final Path folder;
    private int submissions;
    private int blocked;
    private int blockedInWhole;
    private int releases;
    private final Map<String, Integer> byRule = new TreeMap<>();

    private HonestHistory(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        HonestHistory history = new HonestHistory(Path.of(args[0]));
        for (String line : Files.readAllLines(history.folder.resolve("list.txt"))) {
            history.project(line.split(" "));
        }
        System.out.printf(
                "%n%d releases, %d changed test files; blocked one by one %d (%.2f %%), as whole releases %d (%.2f %%)%n%s%n",
                history.releases,
                history.submissions,
                history.blocked,
                100.0 * history.blocked / Math.max(1, history.submissions),
                history.blockedInWhole,
                100.0 * history.blockedInWhole / Math.max(1, history.submissions),
                history.byRule);
    }

    private void project(String[] words) throws IOException, InterruptedException {
        String name = words[0].substring(words[0].indexOf(':') + 1);
        for (int index = 1; index + 1 < words.length; index++) {
            Path before = jar(name, words[index], "test-sources");
            Path after = jar(name, words[index + 1], "test-sources");
            if (Files.exists(before) && Files.exists(after)) {
                int was = submissions;
                int red = blocked;
                int wholly = blockedInWhole;
                release(
                        tree(before, jar(name, words[index], "sources")),
                        tree(after, jar(name, words[index + 1], "sources")));
                releases++;
                System.out.printf(
                        "| %s | %s → %s | %d | %d | %d |%n",
                        name,
                        words[index],
                        words[index + 1],
                        submissions - was,
                        blocked - red,
                        blockedInWhole - wholly);
            }
        }
    }

    private Path jar(String name, String version, String kind) {
        return folder.resolve("jars").resolve(name + "-" + version + "-" + kind + ".jar");
    }

    private void release(Map<String, String> before, Map<String, String> after)
            throws IOException, InterruptedException {
        List<FilePair> others = new ArrayList<>();
        List<FilePair> tests = new ArrayList<>();
        Set<String> paths = new HashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths.stream().sorted().toList()) {
            if (!Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(after.get(path)))) {
                boolean test = path.startsWith("src/test/");
                if (test && before.containsKey(path)) {
                    tests.add(pair(path, before, after));
                } else if (test) {
                    others.add(pair(path, before, after));
                }
            }
        }
        others.addAll(product(before, after));
        List<Detector> detectors = detectors();
        for (FilePair test : tests) {
            submission(test, others, detectors);
        }
        whole(tests, others, detectors);
    }

    /** The release as one submission: what moved between test files that both releases have is seen here. */
    private void whole(List<FilePair> tests, List<FilePair> others, List<Detector> detectors)
            throws IOException, InterruptedException {
        List<FilePair> files = new ArrayList<>(others);
        files.addAll(tests);
        Set<String> changed = tests.stream().map(FilePair::path).collect(Collectors.toSet());
        Set<String> blocking = examined(files, detectors).stream()
                .map(Remark::path)
                .filter(changed::contains)
                .collect(Collectors.toSet());
        blockedInWhole += blocking.size();
    }

    private static List<Remark> examined(List<FilePair> files, List<Detector> detectors)
            throws IOException, InterruptedException {
        List<Remark> remarks = new ArrayList<>();
        Changes changes = new Changes(files, new MapTree(Map.of()), new MapTree(Map.of()));
        for (Detector detector : detectors) {
            detector.examine(changes, remarks::add);
        }
        return remarks.stream()
                .filter(remark -> BLOCKING.contains(remark.rule()))
                .toList();
    }

    private void submission(FilePair test, List<FilePair> others, List<Detector> detectors)
            throws IOException, InterruptedException {
        List<FilePair> files = new ArrayList<>(others);
        files.add(test);
        List<Remark> blocking = examined(files, detectors).stream()
                .filter(remark -> remark.path().equals(test.path()))
                .toList();
        submissions++;
        blocked += blocking.isEmpty() ? 0 : 1;
        blocking.stream().map(Remark::rule).distinct().forEach(rule -> byRule.merge(rule, 1, Integer::sum));
        for (Remark remark : blocking) {
            System.out.printf("  %s %s:%d %s%n", remark.rule(), remark.path(), remark.line(), remark.message());
        }
    }

    /** The detectors for Java, which read what the submissions of a release share only once. */
    private static List<Detector> detectors() {
        Map<SourceText, TestFile> known = new ConcurrentHashMap<>();
        JavaReader java = new JavaReader();
        TestReader remembering = new TestReader() {
            @Override
            public boolean reads(String path) {
                return java.reads(path);
            }

            @Override
            public TestFile read(SourceText source) {
                return known.computeIfAbsent(source, java::read);
            }
        };
        List<Detector> detectors = new ArrayList<>(JavaDetectors.ALL);
        detectors.add(new TestComparison(List.of(remembering)));
        return detectors;
    }

    /** The changed main sources, cut down to the names that one of them no longer declares. */
    private static List<FilePair> product(Map<String, String> before, Map<String, String> after) {
        Map<String, Set<String>> was = declared(before, after);
        Map<String, Set<String>> is = declared(after, before);
        Set<String> gone = new HashSet<>();
        was.forEach((path, names) -> names.stream()
                .filter(name -> !is.getOrDefault(path, Set.of()).contains(name))
                .forEach(gone::add));
        Set<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        return paths.stream()
                .map(path -> pair(path, outline(path, was, gone), outline(path, is, gone)))
                .toList();
    }

    private static Map<String, String> outline(String path, Map<String, Set<String>> declared, Set<String> wanted) {
        return !declared.containsKey(path)
                ? Map.of()
                : Map.of(
                        path,
                        declared.getOrDefault(path, Set.of()).stream()
                                .filter(wanted::contains)
                                .map(name -> "class " + name + " {}\n")
                                .collect(Collectors.joining()));
    }

    /** What the main sources declare that differ from the other tree's, by path. */
    private static Map<String, Set<String>> declared(Map<String, String> tree, Map<String, String> other) {
        Map<String, Set<String>> declared = new TreeMap<>();
        tree.forEach((path, text) -> {
            if (path.startsWith("src/main/") && !text.equals(other.get(path))) {
                Set<String> names = declared.computeIfAbsent(path, k -> new HashSet<>());
                Matcher matcher = DECLARED.matcher(text);
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        });
        return declared;
    }

    private static FilePair pair(String path, Map<String, String> before, Map<String, String> after) {
        Optional<String> was = Optional.ofNullable(before.get(path));
        Optional<String> is = Optional.ofNullable(after.get(path));
        return new FilePair(
                new Change(was.map(x -> path), is.map(x -> path), added(was, is)),
                was.map(text -> new SourceText(path, text)),
                is.map(text -> new SourceText(path, text)));
    }

    /** Lines that the text did not have anywhere before. */
    private static List<Lines> added(Optional<String> was, Optional<String> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return List.of(Lines.ALL);
        }
        Set<String> known = was.get().lines().collect(Collectors.toSet());
        List<String> lines = is.get().lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> !known.contains(lines.get(line - 1)))
                .mapToObj(line -> new Lines(line, line))
                .toList();
    }

    private static Map<String, String> tree(Path tests, Path main) throws IOException {
        Map<String, String> files = new TreeMap<>();
        read(tests, "src/test/java/", files);
        if (Files.exists(main)) {
            read(main, "src/main/java/", files);
        }
        return files;
    }

    private static void read(Path jar, String root, Map<String, String> files) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                Stream<? extends java.util.zip.ZipEntry> entries = zip.stream()) {
            for (java.util.zip.ZipEntry entry :
                    entries.filter(e -> e.getName().endsWith(".java")).toList()) {
                files.put(
                        root + entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** A tree in memory. */
    private record MapTree(Map<String, String> files) implements Tree {
        @Override
        public List<String> paths() {
            return List.copyOf(files.keySet());
        }

        @Override
        public Optional<SourceText> read(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> new SourceText(path, text));
        }
    }
}
