package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.CatalogTest.sha256;
import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.gate.GateType;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the sample of a gate by somebody else, from its own sources, and runs it. */
class ThirdPartyGateTest {
    private static final Path SAMPLE = Path.of("..", "sample-pipelines", "third-party-gate", "src", "main");
    private static final String LINE = "// Licence: Apache-2.0";

    @TempDir
    Path temp;

    Catalogs catalogs;
    Path jar;

    @BeforeEach
    void build() throws IOException {
        catalogs = new Catalogs(temp);
        JarMaker.providing("sound").in(catalogs.builtIn);
        jar = sample().in(catalogs.thirdParty);
    }

    @AfterEach
    void close() {
        catalogs.close();
    }

    private static JarMaker sample() throws IOException {
        JarMaker maker = JarMaker.bare();
        try (InputStream in = Files.newInputStream(SAMPLE.resolve("plugin/MANIFEST.MF"))) {
            new Manifest(in)
                    .getMainAttributes()
                    .forEach((name, value) -> maker.says(name.toString(), value.toString()));
        }
        String services = "META-INF/services/" + GateType.class.getName();
        return maker.entry(
                        services, Files.readString(SAMPLE.resolve("resources").resolve(services)))
                .source(
                        "com.acme.gate.LicenceHeader",
                        Files.readString(SAMPLE.resolve("java/com/acme/gate/LicenceHeader.java")));
    }

    @Test
    void pinnedItJudges() throws Exception {
        Catalog catalog = catalogs.open(new PluginPin("acme-licence", "1.0.0", sha256(jar)));
        Gate gate = gate(found(catalog, "licence-header").type());
        FakeGateContext host = FakeGateContext.in(temp.resolve("host"))
                .head("A.java", LINE + "\nclass A {}\n")
                .head("B.java", "class B {}\n")
                .head("notes.txt", "no Java");

        Judgement.Judged judged = (Judgement.Judged) gate.judge(host);
        assertThat(judged.examined()).isEqualTo(2);
        assertThat(judged.findings()).extracting(Finding::at).containsExactly(Optional.of(Location.of("B.java", 1)));
    }

    @Test
    void unpinnedItIsNotLoaded() {
        assertMissing(catalogs.open(), "licence-header")
                .contains("acme-licence")
                .contains("does not pin");
    }

    private static <S extends Record> Gate gate(GateType<S> type) throws ReflectiveOperationException {
        return type.create(type.settings().getConstructor(String.class).newInstance(LINE));
    }
}
