package dev.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.endtoend.Launcher.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in 13 and 14: what the launcher lets through to the JVM. */
class LaunchTest {
    @TempDir
    private static Path folder;

    private static Stage stage;
    private static Launcher launcher;

    @BeforeAll
    static void stage() throws Exception {
        stage = Stage.in(folder).honestWork();
        launcher = Launcher.on(stage);
    }

    @Test
    void noVariableGivesTheJvmOrders() throws Exception {
        String agent = "-javaagent:" + folder.resolve("evil.jar");
        Launcher ordered = launcher.with("JAVA_TOOL_OPTIONS", agent)
                .with("_JAVA_OPTIONS", agent)
                .with("JDK_JAVA_OPTIONS", agent)
                .with("CLASSPATH", folder.toString())
                .with("GATEHOUSE_HOME", folder.toString())
                .with("GATEHOUSE_AMBIENT_PATH", folder.toString());

        Answer answer = ordered.gate("check", "--isolated");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(0);
        assertThat(answer.err()).doesNotContain("Picked up").isEmpty();
        stage.faultyWork();
        assertThat(ordered.gate("check", "--isolated").exit()).isEqualTo(1);
        stage.honestWork();
    }

    @Test
    void anArchiveThatIsNotThePackagedOneIsNotUsed() throws Exception {
        Path copy = copy(folder.resolve("copy"));
        Path archive = copy.resolve("lib/" + tag() + (Runtime.version().feature() < 25 ? ".jsa" : ".aot"));
        Files.writeString(archive, "other code than the jars'");
        Files.writeString(
                archive.resolveSibling(archive.getFileName() + ".sha256"),
                "0".repeat(64) + "  lib/" + archive.getFileName() + "\n");

        Answer answer = launcher.of(copy).gate("check");
        assertThat(answer.exit()).isEqualTo(0);
        assertThat(answer.err()).contains(archive.toString()).contains("does not match its digest");

        Launcher without = launcher.of(copy).with("PATH", withoutDigests().toString());
        Answer silent = without.gate("--version");
        assertThat(silent.exit()).as(silent.err()).isEqualTo(0);
        assertThat(silent.err()).isEmpty();
    }

    /** A PATH with what the launcher needs, and without sha256sum, as on macOS. */
    private static Path withoutDigests() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String name : new String[] {"readlink", "sed", "tr", "env", "dirname", "cat"}) {
            Path program = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
            Path wrapper = Files.writeString(bin.resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
            Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin;
    }

    private static String tag() throws IOException {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(Path.of(System.getProperty("java.home"), "release"))) {
            release.load(in);
        }
        String tag = release.getProperty("JAVA_VERSION") + "-" + release.getProperty("IMPLEMENTOR", "");
        return tag.replace("\"", "").replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static Path copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(Launcher.DISTRIBUTION)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(Launcher.DISTRIBUTION.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else if (!file.toString().contains(".jsa") && !file.toString().contains(".aot")) {
                    Files.copy(file, there);
                }
            }
        }
        Files.setPosixFilePermissions(to.resolve("bin/gate"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return to;
    }
}
