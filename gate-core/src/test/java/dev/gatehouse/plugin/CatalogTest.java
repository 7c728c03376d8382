package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.assertProblem;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.GateType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    @TempDir
    Path temp;

    Catalogs catalogs;

    @BeforeEach
    void place() {
        catalogs = new Catalogs(temp);
    }

    @AfterEach
    void close() {
        catalogs.close();
    }

    @Test
    void aBuiltInGateTypeIsFoundWithTheIdentityOfItsPlugin() throws Exception {
        Path jar = JarMaker.providing("lint").in(catalogs.builtIn);

        Resolution.Found found = found(catalogs.open(), "lint");
        assertThat(found.type().name()).isEqualTo("lint");
        assertThat(found.type().settings().isRecord()).isTrue();
        assertThat(found.plugin()).isEqualTo(new PluginIdentity("lint-plugin", "1.0.0", sha256(jar), jar));
    }

    @Test
    void onePluginMayProvideSeveralGateTypesAndIsLoadedOnce() throws Exception {
        JarMaker.plugin("both").gate("one").gate("two").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();

        GateType<?> one = found(catalog, "one").type();
        assertThat(found(catalog, "two").type().getClass().getClassLoader())
                .isSameAs(one.getClass().getClassLoader());
        assertThat(found(catalog, "one").type()).isSameAs(one);
    }

    @Test
    void onlyTheNamedPluginRunsCode() throws Exception {
        String loud = "static { System.setProperty(\"acme.%s.loaded\", \"yes\"); }";
        JarMaker.plugin("a").gate("quiet", loud.formatted("quiet")).in(catalogs.builtIn);
        JarMaker.plugin("b").gate("named", loud.formatted("named")).in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        assertThat(catalog.list()).hasSize(2);
        assertThat(catalog.problems()).isEmpty();
        found(catalog, "named");

        assertThat(System.getProperty("acme.named.loaded")).isEqualTo("yes");
        assertThat(System.getProperty("acme.quiet.loaded")).isNull();
    }

    @Test
    void theListSaysWhatThereIsFromWhereWithDigests() throws Exception {
        Path ours = JarMaker.plugin("ours").gate("one").gate("two").in(catalogs.builtIn);
        Path theirs = JarMaker.plugin("theirs").gate("three").in(catalogs.thirdParty);
        PluginPin pin = new PluginPin("theirs", "1.0.0", sha256(theirs));

        assertThat(catalogs.open(pin).list())
                .containsExactly(
                        new PluginListing(
                                new PluginIdentity("ours", "1.0.0", sha256(ours), ours),
                                PluginListing.BUILT_IN,
                                List.of("one", "two"),
                                false,
                                java.util.Optional.empty()),
                        new PluginListing(
                                new PluginIdentity("theirs", "1.0.0", sha256(theirs), theirs),
                                PluginListing.THIRD_PARTY,
                                List.of("three"),
                                true,
                                java.util.Optional.empty()));
    }

    @Test
    void anUnknownGateTypeIsMissingAndTheKnownOnesAreNamed() throws Exception {
        JarMaker.providing("lint").in(catalogs.builtIn);

        Resolution.Missing missing = (Resolution.Missing) catalogs.open().resolve("lnit");
        assertThat(missing.cause()).contains("lnit");
        assertThat(missing.remedy()).contains("lint");
    }

    @Test
    void aMissingBuiltInFolderIsAProblemAndTheReasonOfWhatIsMissing() {
        Catalog catalog = catalogs.open();

        assertProblem(catalog, catalogs.builtIn).contains("NoSuchFileException");
        assertMissing(catalog, "lint").contains(catalogs.builtIn.toString());
    }

    @Test
    void anEmptyBuiltInFolderIsAProblem() throws IOException {
        Files.createDirectories(catalogs.builtIn);

        assertProblem(catalogs.open(), catalogs.builtIn).contains("no plugin");
    }

    @Test
    void aMissingOrEmptyThirdPartyFolderIsNone() throws IOException {
        JarMaker.providing("lint").in(catalogs.builtIn);
        assertThat(catalogs.open().problems()).isEmpty();
        Files.createDirectories(catalogs.thirdParty);
        assertThat(catalogs.open().problems()).isEmpty();
    }

    @Test
    void aFileInPlaceOfAFolderIsAProblem() throws IOException {
        JarMaker.providing("lint").in(catalogs.builtIn);
        Files.writeString(catalogs.thirdParty, "not a folder");

        assertProblem(catalogs.open(), catalogs.thirdParty).contains("NotDirectoryException");
    }

    @Test
    void aJarMayBeNamedInPlaceOfItsFolder() throws Exception {
        Path jar = JarMaker.providing("lint").in(catalogs.builtIn);
        JarMaker.providing("beside").in(catalogs.builtIn);

        try (Catalog catalog = PluginCatalog.open(new CatalogSources(List.of(jar), List.of()), List.of())) {
            found(catalog, "lint");
            assertThat(catalog.list()).hasSize(1);
            assertThat(catalog.problems()).isEmpty();
        }
    }

    @Test
    void aNamedJarThatIsNotThereIsAProblem() {
        Path jar = catalogs.builtIn.resolve("gone.jar");

        try (Catalog catalog = PluginCatalog.open(new CatalogSources(List.of(jar), List.of()), List.of())) {
            assertProblem(catalog, jar).contains("NoSuchFileException");
            assertMissing(catalog, "lint").contains(jar.toString());
        }
    }

    @Test
    void afterCloseNothingIsFound() throws Exception {
        JarMaker.providing("lint").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        found(catalog, "lint");
        catalog.close();
        catalog.close();

        assertThat(catalog.resolve("lint")).isInstanceOf(Resolution.Missing.class);
    }

    @Test
    void anInterruptedThreadGetsAnAnswerThatIsNotKept() throws Exception {
        JarMaker.providing("lint").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        Thread.currentThread().interrupt();

        assertMissing(catalog, "lint").contains("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        found(catalog, "lint");
    }

    @Test
    void threadsThatAskAtOnceGetTheSameGateType() throws Exception {
        JarMaker.providing("lint").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        List<Callable<Object>> askers =
                Collections.nCopies(8, () -> found(catalog, "lint").type());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Set<Object> answers = new HashSet<>();
            for (Future<Object> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void severalPluginsCloseWithoutTrouble() throws Exception {
        JarMaker.providing("one").in(catalogs.builtIn);
        JarMaker.providing("two").says("Plugin-Dependencies", "one-plugin").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        found(catalog, "one");
        found(catalog, "two");

        catalog.close();
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
