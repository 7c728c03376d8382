package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.tests.sources.Language;
import dev.gatehouse.gates.tests.sources.SourceTest;
import dev.gatehouse.submission.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The tests that the sources of a tree declare, and which of them a report means. */
final class TestSources {
    private static final int MOST_FILES = 20_000;
    private static final int LONGEST_SOURCE = 1 << 20;
    private static final Pattern NOT_TEXT = Pattern.compile("(?:&(?:quot|apos|amp|lt|gt);|[^\\p{L}\\p{N}])+");
    private static final Pattern PARAMETERS = Pattern.compile("\\[.*$", Pattern.DOTALL);

    private final List<SourceTest> tests = new ArrayList<>();
    private final Map<String, List<SourceTest>> byKey = new HashMap<>();
    private final Map<String, Set<String>> byFolder = new HashMap<>();
    private final SourceIndex files;
    private final String folder;

    private TestSources(Collection<String> paths, String directory) {
        this.files = new SourceIndex(paths);
        String plain = directory.replace('\\', '/').replaceFirst("^(?:\\./|\\.$)", "");
        this.folder = plain.isEmpty() || plain.endsWith("/") ? plain : plain + "/";
    }

    /**
     * Those of a tree.
     *
     * @param directory where the tests are started, from the root of the tree
     */
    static TestSources of(Content content, String directory) throws IOException {
        TestSources sources = new TestSources(content.paths(), directory);
        int files = 0;
        for (String path : content.paths()) {
            Optional<Language> language = Language.of(path);
            if (language.isPresent() && TestFiles.isTest(path) && files++ < MOST_FILES) {
                language.get().testsIn(path, text(content, path)).forEach(sources::add);
            }
        }
        return sources;
    }

    List<SourceTest> all() {
        return tests;
    }

    /** All sources that a test of a report can be from. */
    Set<SourceTest> candidates(ReportedTest test) {
        Set<SourceTest> meant = new LinkedHashSet<>();
        keys(test).forEach(key -> meant.addAll(byKey.getOrDefault(key, List.of())));
        return meant;
    }

    /** The files with tests in a folder, itself without those below. */
    List<String> paths(String folder) {
        return byFolder.getOrDefault(folder, Set.of()).stream().toList();
    }

    /** Whether there are tests of Java or Kotlin at all. */
    boolean hasJvm() {
        return tests.stream().anyMatch(test -> test.language() == Language.JAVA || test.language() == Language.KOTLIN);
    }

    /** Whether the tree has a file for that class. */
    boolean hasFileOf(String type, String module) {
        return files.find(type, module).isPresent();
    }

    /** The source of a test, if there is just one that it can be. */
    Optional<SourceTest> find(ReportedTest test) {
        Set<SourceTest> meant = candidates(test);
        return only(meant)
                .or(() -> only(narrowed(meant, source -> source.path().startsWith(moduleFolder(test)))))
                .or(() -> only(narrowed(meant, source -> around(test).contains(group(source)))));
    }

    private void add(SourceTest test) {
        tests.add(test);
        String parent = test.path().substring(0, test.path().lastIndexOf('/') + 1);
        byFolder.computeIfAbsent(parent, name -> new LinkedHashSet<>()).add(test.path());
        keys(test)
                .forEach(key ->
                        byKey.computeIfAbsent(key, name -> new ArrayList<>(1)).add(test));
    }

    private static Set<String> keys(SourceTest test) {
        return switch (test.language()) {
            case JAVA, KOTLIN -> Set.of("jvm " + test.suites().get(0) + "#" + test.name());
            case PYTHON -> Set.of("python " + test.path() + "::" + joined(test, "::"));
            case GO -> Set.of("go " + test.name());
            case SCRIPT ->
                new LinkedHashSet<>(List.of("script " + plain(test.name()), "script " + plain(joined(test, " "))));
        };
    }

    private List<String> keys(ReportedTest test) {
        TestNames names = test.names();
        return List.of(
                "jvm " + names.group() + "#" + names.method(),
                "python " + folder + PARAMETERS.matcher(names.nodeId()).replaceFirst(""),
                "go " + names.name().replaceFirst("/.*", ""),
                "script " + plain(test.test().name()));
    }

    /** Runners join titles in their own ways, and reporters disagree on how quotes are escaped. */
    private static String plain(String title) {
        return NOT_TEXT.matcher(title).replaceAll(" ");
    }

    private static String joined(SourceTest test, String separator) {
        return test.suites().isEmpty() ? test.name() : String.join(separator, test.suites()) + separator + test.name();
    }

    private static String moduleFolder(ReportedTest test) {
        String module = test.names().module();
        return module.isEmpty() ? module : module + "/";
    }

    /** What a report may say of where a test is. */
    private static List<String> around(ReportedTest test) {
        return List.of(test.names().group(), test.test().className());
    }

    private static String group(SourceTest source) {
        return String.join(" > ", source.suites());
    }

    private static List<SourceTest> narrowed(Set<SourceTest> meant, Predicate<SourceTest> by) {
        return meant.stream().filter(by).toList();
    }

    private static Optional<SourceTest> only(Collection<SourceTest> tests) {
        return tests.size() == 1 ? Optional.of(tests.iterator().next()) : Optional.empty();
    }

    private static String text(Content content, String path) throws IOException {
        Optional<InputStream> found = content.open(path);
        if (found.isEmpty()) {
            return "";
        }
        try (InputStream in = found.get()) {
            byte[] bytes = in.readNBytes(LONGEST_SOURCE + 1);
            return bytes.length > LONGEST_SOURCE ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
