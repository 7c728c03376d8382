package dev.gatehouse.architecture;

import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that the poms name, with their sources and what the build made of them. Read once per JVM. */
final class Reactor {
    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");
    private static final Reactor THIS = new Reactor(root());

    private final Path root;
    private final List<Path> modules;
    private final JavaClasses classes;

    private Reactor(Path root) {
        this.root = root;
        this.modules = modulesBelow(root);
        this.classes = importMain(modules);
    }

    /** The compiled main classes of all modules; never none, and none missing. */
    static JavaClasses classes() {
        return THIS.classes;
    }

    /** The Java files under {@code src/main} of all modules. */
    static List<Path> mainSources() {
        return THIS.modules.stream()
                .flatMap(module -> javaFiles(module.resolve("src/main/java")))
                .collect(toList());
    }

    /** The Java files under {@code src/test} of all modules. */
    static List<Path> testSources() {
        return THIS.modules.stream()
                .flatMap(module -> javaFiles(module.resolve("src/test/java")))
                .collect(toList());
    }

    /** The directories of the modules, relative to the root. */
    static List<String> moduleNames() {
        return THIS.modules.stream()
                .map(module -> THIS.root.relativize(module).toString().replace('\\', '/'))
                .collect(toList());
    }

    static Path module(String name) {
        return THIS.root.resolve(name);
    }

    /** Imports {@code target/classes} of each module that has sources, and refuses to overlook one. */
    static JavaClasses importMain(Collection<Path> modules) {
        List<Path> compiled = new ArrayList<>();
        for (Path module : modules) {
            if (javaFiles(module.resolve("src/main/java")).findAny().isPresent()) {
                compiled.add(outputOf(module));
            }
        }
        JavaClasses classes = new ClassFileImporter().importPaths(compiled);
        if (classes.isEmpty()) {
            throw new IllegalStateException("No class was imported from " + modules + ": every rule would pass.");
        }
        return classes;
    }

    private static Path outputOf(Path module) {
        Path output = module.resolve("target/classes");
        if (files(output).noneMatch(file -> file.toString().endsWith(".class"))) {
            throw new IllegalStateException(
                    module + " has sources but no classes in target/classes: run ./mvnw verify from the root.");
        }
        return output;
    }

    private static List<Path> modulesBelow(Path directory) {
        List<Path> found = new ArrayList<>();
        Matcher matcher = MODULE.matcher(read(directory.resolve("pom.xml")));
        while (matcher.find()) {
            Path module = directory.resolve(matcher.group(1));
            found.add(module);
            found.addAll(modulesBelow(module));
        }
        return found;
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException(
                        "No directory with mvnw above " + Path.of("").toAbsolutePath());
            }
        }
        return directory;
    }

    private static Stream<Path> javaFiles(Path directory) {
        return files(directory)
                .filter(file -> file.toString().endsWith(".java"))
                .sorted();
    }

    private static Stream<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).collect(toList()).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
