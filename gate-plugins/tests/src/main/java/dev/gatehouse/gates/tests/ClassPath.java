package dev.gatehouse.gates.tests;

import dev.gatehouse.verdict.Judgement.NotProven;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The class path that tests run on. What tests are run and asserted with stands first, so that classes of the same name
 * in the tree do not take its place.
 */
final class ClassPath {
    private static final long LONGEST_FILE = 1 << 20;
    private static final String PLATFORM = "junit-platform-";
    private static final Pattern JAR =
            Pattern.compile("junit-platform-(?<part>engine|launcher)-(?<version>[\\w.+-]+)\\.jar");
    private static final Pattern TESTING =
            Pattern.compile("(?:junit|opentest4j|apiguardian|assertj|hamcrest|truth|testng)[\\w.+-]*\\.jar");

    private final Set<Path> entries = new LinkedHashSet<>();
    private String fault = "";

    private ClassPath() {}

    /**
     * Reads it.
     *
     * @param folder that relative entries start from
     * @param items folders, jars, {@code folder/*} for the jars of a folder, {@code @file} for a file that holds a path
     */
    static ClassPath of(Path folder, List<String> items) throws IOException {
        ClassPath path = new ClassPath();
        for (String item : items) {
            path.add(folder, item, true);
        }
        path.addLauncher();
        return path;
    }

    /** Why tests cannot run on it, if so. */
    Optional<NotProven> unproven() {
        return fault.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotProven(
                        fault, "see that 'class-path' names what the tests are compiled and run with", List.of()));
    }

    /** The entries, those that tests are run with first. */
    List<Path> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> !TESTING.matcher(name(entry)).matches()))
                .toList();
    }

    /** The folders that hold compiled tests, by their names. */
    List<Path> roots() {
        return entries.stream()
                .filter(Files::isDirectory)
                .filter(entry -> Stream.of("test-classes", "test").anyMatch(name(entry)::equals))
                .toList();
    }

    /** The version of the platform, as far as its jar tells. */
    String platform() {
        return version("engine").orElse("of unknown version");
    }

    private void add(Path folder, String item, boolean mayBeFile) throws IOException {
        if (item.startsWith("@") && mayBeFile) {
            Path file = folder.resolve(item.substring(1));
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
                fault = "the class path is not in '" + item.substring(1) + "'";
                return;
            }
            for (String entry : Files.readString(file).split("[" + File.pathSeparator + "\\r\\n]")) {
                add(folder, entry.strip(), false);
            }
        } else if (item.endsWith("/*")) {
            try (Stream<Path> jars = Files.list(folder.resolve(item.substring(0, item.length() - 2)))) {
                jars.filter(jar -> name(jar).endsWith(".jar")).sorted().forEach(entries::add);
            }
        } else if (!item.isEmpty()) {
            Path entry = folder.resolve(item).normalize();
            fault = Files.exists(entry) ? fault : "there is no '" + item + "' for the class path";
            entries.add(entry);
        }
    }

    /** Build tools bring the launcher themselves, in the version of the platform, and keep it beside the engine. */
    private void addLauncher() throws IOException {
        Optional<String> engine = version("engine");
        Optional<String> launcher = version("launcher");
        if (engine.isEmpty() && entries.stream().noneMatch(entry -> name(entry).startsWith(PLATFORM))) {
            fault = fault.isEmpty() ? "there is no JUnit Platform on the class path" : fault;
        } else if (launcher.isPresent() && !launcher.equals(engine)) {
            fault = "the class path has the JUnit Platform " + engine.orElse("?") + " and its launcher "
                    + launcher.get() + ", which do not fit together";
        } else if (launcher.isEmpty() && engine.isPresent()) {
            List<Path> beside = beside(engine.get());
            if (beside.isEmpty()) {
                fault = "the class path has the JUnit Platform " + engine.get()
                        + " and no launcher: add org.junit.platform:junit-platform-launcher:" + engine.get();
            }
            entries.addAll(beside);
        }
    }

    /** In the layouts of Maven's and Gradle's repositories. */
    private List<Path> beside(String version) throws IOException {
        String jar = "junit-platform-launcher-" + version + ".jar";
        List<Path> found = new ArrayList<>();
        for (Path entry : List.copyOf(entries)) {
            Path group = name(entry).equals("junit-platform-engine-" + version + ".jar") ? ancestor(entry, 3) : null;
            for (Path base :
                    group == null ? List.<Path>of() : List.of(group, group.resolveSibling("org.junit.platform"))) {
                Path folder = base.resolve("junit-platform-launcher").resolve(version);
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder, 2)) {
                        files.filter(file -> name(file).equals(jar)).limit(1).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Path ancestor(Path path, int levels) {
        Path at = path.toAbsolutePath();
        for (int i = 0; i < levels && at.getParent() != null; i++) {
            at = at.getParent();
        }
        return at;
    }

    private Optional<String> version(String part) {
        return entries.stream()
                .map(entry -> JAR.matcher(name(entry)))
                .filter(Matcher::matches)
                .filter(jar -> jar.group("part").equals(part))
                .map(jar -> jar.group("version"))
                .findFirst();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
