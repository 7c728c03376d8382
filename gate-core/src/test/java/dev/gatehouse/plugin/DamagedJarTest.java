package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.assertProblem;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that are no jars. Beside each lies a sound one, which must not suffer. */
class DamagedJarTest {
    @TempDir
    Path temp;

    Catalogs catalogs;

    @BeforeEach
    void soundNeighbour() throws IOException {
        catalogs = new Catalogs(temp);
        JarMaker.providing("sound").in(catalogs.builtIn);
    }

    @AfterEach
    void neighbourStillWorks() {
        found(catalogs.open(), "sound");
        catalogs.close();
    }

    @Test
    void aGarbageJar() throws IOException {
        Path jar = Files.writeString(catalogs.builtIn.resolve("lint.jar"), "this is no jar");
        Catalog catalog = catalogs.open();

        assertProblem(catalog, jar).contains("not a jar");
        assertMissing(catalog, "lint").contains("lint.jar");
        assertThat(catalog.list()).extracting(listing -> listing.plugin().id()).contains("lint.jar");
    }

    @Test
    void anEmptyJar() throws IOException {
        Path jar = Files.createFile(catalogs.builtIn.resolve("lint.jar"));

        assertProblem(catalogs.open(), jar).contains("zip");
    }

    @Test
    void aGarbageZip() throws IOException {
        Path zip = Files.writeString(catalogs.builtIn.resolve("lint.zip"), "this is no zip");

        assertProblem(catalogs.open(), zip).contains("one jar");
        assertMissing(catalogs.open(), "lint").contains("lint.zip");
    }

    @Test
    void aTruncatedZipIsNotExpandedAndNotLoaded() throws IOException {
        byte[] whole = JarMaker.providing("lint").bytes();
        Path zip = Files.write(catalogs.builtIn.resolve("lint.zip"), Arrays.copyOf(whole, whole.length / 2));

        assertProblem(catalogs.open(), zip).contains("one jar");
        assertMissing(catalogs.open(), "lint");
        assertThat(catalogs.builtIn.resolve("lint")).doesNotExist();
    }

    @Test
    void aTruncatedJar() throws IOException {
        byte[] whole = JarMaker.providing("lint").bytes();
        Path jar = Files.write(catalogs.builtIn.resolve("lint.jar"), Arrays.copyOf(whole, whole.length - 30));

        assertProblem(catalogs.open(), jar).contains("not a jar");
        assertMissing(catalogs.open(), "lint").contains("lint.jar");
    }

    @Test
    void aJarWithAnEntryThatClimbsOut() throws IOException {
        Path jar = JarMaker.providing("lint").entry("../../evil.sh", "rm").in(catalogs.builtIn);

        assertProblem(catalogs.open(), jar).contains("'../../evil.sh'").contains("outside");
        assertMissing(catalogs.open(), "lint").contains("outside").contains(jar.toString());
    }

    @Test
    void aJarWithAFlippedByteInAClass() throws IOException {
        byte[] bytes = JarMaker.providing("lint").bytes();
        int data = indexOf(bytes, "acme/Lint.class") + "acme/Lint.class".length();
        bytes[data + 100] ^= 0x55;
        Files.write(catalogs.builtIn.resolve("lint.jar"), bytes);

        assertMissing(catalogs.open(), "lint").containsAnyOf("acme.Lint", "damaged");
    }

    @Test
    void aJarThatHoldsAnEntryTwice() throws IOException {
        byte[] bytes = JarMaker.providing("lint")
                .entry("a.txt", "1")
                .entry("b.txt", "2")
                .bytes();
        for (int at = indexOf(bytes, "b.txt"); at >= 0; at = indexOf(bytes, "b.txt")) {
            bytes[at] = 'a';
        }
        Path jar = Files.write(catalogs.builtIn.resolve("lint.jar"), bytes);

        assertProblem(catalogs.open(), jar).contains("'a.txt' twice");
    }

    @Test
    void aJarWithBytesBeforeTheArchive() throws IOException {
        byte[] whole = JarMaker.providing("lint").bytes();
        byte[] prefixed = ByteBuffer.allocate(whole.length + 9)
                .put("#!/bin/sh".getBytes(StandardCharsets.UTF_8))
                .put(whole)
                .array();
        Path jar = Files.write(catalogs.builtIn.resolve("lint.jar"), prefixed);

        assertProblem(catalogs.open(), jar).contains("directory");
    }

    @Test
    void anEntryThatClaimsToBeHuge() throws IOException {
        byte[] bytes = JarMaker.providing("lint").entry("z.bin", "tiny").bytes();
        int name = lastIndexOf(bytes, "z.bin");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(name - 46 + 24, 2_000_000_000);
        Path jar = Files.write(catalogs.builtIn.resolve("lint.jar"), bytes);

        assertProblem(catalogs.open(), jar).contains("z.bin").contains("too large");
    }

    @Test
    void aFolderNamedLikeAJar() throws IOException {
        Path jar = Files.createDirectories(catalogs.builtIn.resolve("lint.jar"));

        assertProblem(catalogs.open(), jar).contains("not a regular file");
    }

    @Test
    void aDanglingLinkNamedLikeAJar() throws IOException {
        Path jar = Files.createSymbolicLink(catalogs.builtIn.resolve("lint.jar"), temp.resolve("nowhere"));

        assertProblem(catalogs.open(), jar).contains("not a regular file");
    }

    /** Takes the right to read away; root reads all the same, so there the fault is a link to itself. */
    @Test
    void anUnreadableFile() throws IOException {
        Path jar = JarMaker.providing("lint").in(catalogs.builtIn);
        jar.toFile().setReadable(false, false);
        if (Files.isReadable(jar)) {
            Files.delete(jar);
            Files.createSymbolicLink(jar, jar);
        }

        assertProblem(catalogs.open(), jar).containsAnyOf("cannot be read", "not a regular file");
        assertMissing(catalogs.open(), "lint").contains(jar.toString());
        assertThat(Catalogs.identity(catalogs.open(), "lint-plugin.jar").sha256())
                .isEmpty();
    }

    @Test
    void aJarThatIsReplacedAfterItsManifestWasRead() throws IOException {
        JarMaker.providing("lint").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        JarMaker.providing("lint").says("Plugin-Version", "6.6.6").in(catalogs.builtIn);

        assertMissing(catalog, "lint").contains("changed");
    }

    @Test
    void whatIsLoadedIsWhatWasHashedWhateverHappensToTheFileThen() throws Exception {
        Path jar = JarMaker.plugin("p")
                .gate("lint", "public Gate create(Settings s) { return new Later(); }")
                .source("acme.Later", """
                        package acme;
                        public class Later implements dev.gatehouse.gate.Gate {
                            public dev.gatehouse.verdict.Judgement judge(dev.gatehouse.gate.GateContext c) {
                                return dev.gatehouse.verdict.Judgement.clean(42);
                            }
                        }""")
                .in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        Resolution.Found found = found(catalog, "lint");
        Files.writeString(jar, "replaced by somebody else");

        assertThat(Gates.judge(found.type(), 1).toString()).contains("examined=42");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
