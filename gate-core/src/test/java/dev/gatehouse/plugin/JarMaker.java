package dev.gatehouse.plugin;

import dev.gatehouse.gate.GateType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.pf4j.Plugin;

/** Builds plugin jars, good and bad, from sources given as text. */
final class JarMaker {
    private final Manifest manifest = new Manifest();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> services = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private UnaryOperator<byte[]> classPatch = bytes -> bytes;

    private JarMaker() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A jar whose manifest says nothing. */
    static JarMaker bare() {
        return new JarMaker();
    }

    /** A plugin, version 1.0.0, without gate types so far. */
    static JarMaker plugin(String id) {
        return bare().says("Plugin-Id", id).says("Plugin-Version", "1.0.0").says("Gate-Types", "");
    }

    /** A plugin with one sound gate type. */
    static JarMaker providing(String gateType) {
        return plugin(gateType + "-plugin").gate(gateType);
    }

    JarMaker says(String attribute, String value) {
        manifest.getMainAttributes().putValue(attribute, value);
        return this;
    }

    JarMaker silentOn(String attribute) {
        manifest.getMainAttributes().remove(new Attributes.Name(attribute));
        return this;
    }

    /** Adds a sound gate type, also to manifest and services. */
    JarMaker gate(String name) {
        return gate(name, "");
    }

    /** Adds a gate type whose class has these members besides the usual ones. */
    JarMaker gate(String name, String members) {
        String types = manifest.getMainAttributes().getValue("Gate-Types");
        says("Gate-Types", types.isEmpty() ? name : types + ", " + name);
        String className = "acme." + name.substring(0, 1).toUpperCase() + name.substring(1);
        return source(className, gateSource(className, name, members)).service(className);
    }

    static String gateSource(String className, String name, String members) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String code = """
                package acme;
                import dev.gatehouse.gate.*;
                import dev.gatehouse.verdict.*;
                import java.util.List;
                public class %s implements GateType<%s.Settings> {
                    public record Settings(@Setting("a limit") int limit) {}
                    %s
                """.formatted(simple, simple, members);
        return code
                + unlessIn(members, " name()", "public String name() { return \"" + name + "\"; }")
                + unlessIn(members, " settings()", "public Class<Settings> settings() { return Settings.class; }")
                + unlessIn(members, " create(", "public Gate create(Settings s) { return c -> Judgement.clean(1); }")
                + unlessIn(members, " rules()", "public List<Rule> rules() { return List.of(); }")
                + "}";
    }

    private static String unlessIn(String members, String signature, String code) {
        return members.contains(signature) ? "" : code + "\n";
    }

    JarMaker source(String className, String code) {
        sources.put(className, code);
        return this;
    }

    JarMaker service(String className) {
        services.add(className);
        return this;
    }

    JarMaker entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JarMaker entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Leaves a class out that the sources have. */
    JarMaker without(String entry) {
        left.add(entry);
        return this;
    }

    /** Changes the bytes of every class. */
    JarMaker patching(UnaryOperator<byte[]> patch) {
        classPatch = patch;
        return this;
    }

    /** Writes the jar, named after the plugin's id, and gives its path. */
    Path in(Path folder) throws IOException {
        return to(folder.resolve(manifest.getMainAttributes().getValue("Plugin-Id") + ".jar"));
    }

    Path to(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        manifest.write(text);
        all.put("META-INF/MANIFEST.MF", text.toByteArray());
        if (!services.isEmpty()) {
            all.put(GateTypes.SERVICES, String.join("\n", services).getBytes(StandardCharsets.UTF_8));
        }
        compile().forEach((name, bytes) -> all.put(name, classPatch.apply(bytes)));
        all.putAll(entries);
        left.forEach(all::remove);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> compile() throws IOException {
        if (sources.isEmpty()) {
            return Map.of();
        }
        Path work = Files.createTempDirectory("plugin-sources");
        List<String> arguments = new ArrayList<>(List.of(
                "--release", "17", "-proc:none", "-Xlint:none", "-nowarn", "-cp", classPath(), "-d", work.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey().replaceFirst(".*\\.", "") + ".java");
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (compiler.run(null, said, said, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException(
                    new StringWriter().append(said.toString()).toString());
        }
        return classesIn(work);
    }

    /** The classes below a folder, which is gone afterwards. */
    private static Map<String, byte[]> classesIn(Path root) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (file.toString().endsWith(".class")) {
                    classes.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                Files.delete(file);
            }
        }
        return classes;
    }

    static String classPath() {
        return Stream.of(GateType.class, Plugin.class, NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location ->
                        Path.of(java.net.URI.create(location.toString())).toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
