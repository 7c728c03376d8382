package dev.gatehouse.architecture;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A fault written for a test: sources under a temporary directory, in whatever package the fault needs. */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE =
            Pattern.compile("(?:class|interface|record|enum|@interface)\\s+(\\w+)", Pattern.DOTALL);

    private final Path sources;
    private final List<Path> files = new ArrayList<>();

    private Planted(Path directory) {
        this.sources = directory.resolve("src");
    }

    /** Writes the given compilation units below the directory, each where its package and first type belong. */
    static Planted in(Path directory, String... units) throws IOException {
        Planted planted = new Planted(directory);
        for (String unit : units) {
            planted.write(unit);
        }
        return planted;
    }

    List<Path> files() {
        return files;
    }

    /** Compiles the units against the class path of the tests. */
    JavaClasses classes() throws IOException {
        Path output = Files.createDirectories(sources.resolveSibling("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", output.toString());
            boolean compiled = compiler.getTask(
                            complaints, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as("the fixture compiles: %s", complaints).isTrue();
        }
        return new ClassFileImporter().importPaths(output);
    }

    private void write(String unit) throws IOException {
        String directory = find(PACKAGE, unit).replace('.', '/');
        String name = unit.contains("@NullMarked\npackage") ? "package-info" : find(TYPE, unit);
        Path file = sources.resolve(directory).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, unit));
    }

    private static String find(Pattern pattern, String unit) {
        Matcher matcher = pattern.matcher(unit);
        assertThat(matcher.find()).as("%s in %s", pattern, unit).isTrue();
        return matcher.group(1);
    }

    /** Simple names of the planted files, for messages. */
    List<String> names() {
        return files.stream().map(file -> file.getFileName().toString()).collect(toList());
    }
}
