package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.proof.Proof;
import dev.gatehouse.proof.Trial;
import dev.gatehouse.testkit.GitSandbox;
import dev.gatehouse.verdict.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose policy pins the gate that somebody else wrote. */
class ThirdPartyGateTest {
    private static final Path SOURCES = Path.of("third-party-gate/src/main");

    @TempDir
    Path temp;

    private Path jar;
    private GitSandbox repository;

    @BeforeEach
    void build() throws Exception {
        jar = Files.createDirectory(temp.resolve("theirs")).resolve("acme-licence.jar");
        Path classes = compiled();
        try (InputStream manifest = Files.newInputStream(SOURCES.resolve("plugin/MANIFEST.MF"));
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, new Manifest(manifest))) {
            add(classes, entries);
            add(SOURCES.resolve("resources"), entries);
        }
        repository = GitSandbox.create(temp.resolve("repository"));
    }

    @Test
    void pinnedItJudges() throws Exception {
        assertThat(judged(sha256()))
                .isEqualTo(new Outcome(
                        "REJECTED", Map.of("licences", "FAILED"), List.of("licence-header/missing B.java:1")));
    }

    @Test
    void changedSinceItWasPinnedItProvesNothing() throws Exception {
        assertThat(judged("0".repeat(64)))
                .isEqualTo(new Outcome("INCONCLUSIVE", Map.of("licences", "NOT_PROVEN"), List.of()));
    }

    @Test
    void itIsSeenRedLikeOneOfOurs() throws Exception {
        judged(sha256());
        repository.git("clean", "-q", "-f", "B.java");
        Proof proof = new Gatehouse(temp.resolve("prover"), jar.getParent()).proof(repository.root());

        assertThat(proof.gates())
                .singleElement()
                .satisfies(gate ->
                        assertThat(gate.trials()).extracting(Trial::outcome).containsExactly(Trial.Outcome.WENT_RED));
    }

    private Outcome judged(String digest) throws Exception {
        repository.write("A.java", "// Licence: Apache-2.0\nclass A {}\n").write("gate.yaml", """
                version: 1
                gates:
                  licences: {type: licence-header, line: "// Licence: Apache-2.0"}
                plugins:
                  - {id: acme-licence, version: 1.0.0, sha256: "%s"}
                """.formatted(digest));
        repository.commit("The policy");
        repository.write("B.java", "class B {}\n");
        return new Gatehouse(temp.resolve("gatehouse"), jar.getParent()).judge(repository.root(), Trust.IN_PLACE);
    }

    private Path compiled() throws IOException {
        Path classes = Files.createDirectory(temp.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        SOURCES.resolve("java/com/acme/gate/LicenceHeader.java").toString());
        assertThat(failed).isZero();
        return classes;
    }

    private static void add(Path folder, JarOutputStream entries) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    private String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }
}
