package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @TempDir
    private Path bin;

    private Path tool;

    @BeforeEach
    void setUp() throws IOException {
        tool = Files.writeString(bin.resolve("tool"), "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void namesTheRealFile() throws IOException {
        Path links = Files.createDirectory(bin.resolve("links"));
        Files.createSymbolicLink(links.resolve("tool"), tool);

        assertThat(print(links.toString())).isEqualTo(print(bin.toString())).startsWith(tool.toRealPath() + " 10 ");
        assertThat(Tools.fingerprint(tool.toString(), "")).isEqualTo(print(bin.toString()));
    }

    @Test
    void changesWithSizeAndTimeOfChange() throws IOException {
        String before = print(bin.toString());
        Files.setLastModifiedTime(tool, FileTime.from(Instant.EPOCH));
        String touched = print(bin.toString());
        Files.writeString(tool, "#!/bin/sh\nexit\n");

        assertThat(touched).isNotEqualTo(before);
        assertThat(print(bin.toString())).isNotEqualTo(touched);
    }

    @Test
    void takesTheFirstExecutableFileOnThePath() throws IOException {
        Path first = Files.createDirectory(bin.resolve("first"));
        Files.writeString(first.resolve("tool"), "not executable");
        Path folder = Files.createDirectories(bin.resolve("second").resolve("tool"));

        assertThat(print(String.join(
                        File.pathSeparator,
                        first.toString(),
                        folder.resolve("..").toString(),
                        bin.toString())))
                .isEqualTo(print(bin.toString()));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(Tools.fingerprint("no-such-tool", bin.toString())).isEqualTo("absent");
        assertThat(Tools.fingerprint("tool", "")).isEqualTo("absent");
        assertThat(Tools.fingerprint("", bin.toString())).isEqualTo("absent");
        assertThat(Tools.fingerprint("bad\u0000name", bin.toString())).isEqualTo("absent");
    }

    @Test
    void knowsWhatLiesInTheTree() {
        assertThat(Tools.liesInTree("./mvnw")).isTrue();
        assertThat(Tools.liesInTree("tools/lint")).isTrue();
        assertThat(Tools.liesInTree("mvn")).isFalse();
        assertThat(Tools.liesInTree("/usr/bin/mvn")).isFalse();
    }

    private String print(String path) {
        return Tools.fingerprint("tool", path);
    }
}
