package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.assertProblem;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins whose manifests contradict rules or one another; a sound neighbour must not suffer. */
class FaultyManifestTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"Plugin-Id", "Plugin-Version", "Gate-Types"})
    void anAttributeIsMissing(String attribute) throws IOException {
        Path jar = JarMaker.providing("lint").silentOn(attribute).to(catalogs.builtIn.resolve("lint.jar"));

        assertProblem(catalogs.open(), jar).contains("no " + attribute);
        assertMissing(catalogs.open(), "lint").contains("no " + attribute);
    }

    @Test
    void thereIsNoManifest() throws IOException {
        Path jar = Files.write(catalogs.builtIn.resolve("lint.jar"), JarMaker.zip(Map.of("a", new byte[1])));

        assertProblem(catalogs.open(), jar).contains("no manifest");
    }

    @ParameterizedTest
    @CsvSource({
        "Plugin-Id, ../evil",
        "Plugin-Id, ''",
        "Plugin-Version, '1.0\"}'",
        "Plugin-Class, 'rm -rf'",
        "Gate-Types, Lint",
        "Gate-Types, 'lint, \u001b[31m'",
        "Plugin-Dependencies, 'a b'"
    })
    void anAttributeIsMalformed(String attribute, String value) throws IOException {
        Path jar = JarMaker.providing("lint").says(attribute, value).to(catalogs.builtIn.resolve("lint.jar"));

        assertProblem(catalogs.open(), jar).contains(attribute).doesNotContain("\u001b");
        assertMissing(catalogs.open(), "lint");
    }

    @Test
    void twoPluginsHaveOneId() throws IOException {
        Path one = JarMaker.plugin("same").gate("one").to(catalogs.builtIn.resolve("1.jar"));
        Path two = JarMaker.plugin("same").gate("two").to(catalogs.builtIn.resolve("2.jar"));
        Catalog catalog = catalogs.open();

        assertProblem(catalog, one).contains("'same'").contains("2.jar");
        assertProblem(catalog, two).contains("'same'").contains("1.jar");
        assertMissing(catalog, "one").contains("1.jar").contains("2.jar");
        assertMissing(catalog, "two");
    }

    @Test
    void twoPluginsProvideOneGateType() throws IOException {
        Path one = JarMaker.plugin("one").gate("lint").in(catalogs.builtIn);
        Path two = JarMaker.plugin("two").gate("lint").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();

        assertMissing(catalog, "lint").contains("one.jar").contains("two.jar");
        assertProblem(catalog, one).contains("two.jar");
        assertProblem(catalog, two).contains("one.jar");
    }

    @Test
    void theSameJarTwiceIsOnePlugin() throws IOException {
        byte[] jar = JarMaker.providing("lint").bytes();
        Files.write(catalogs.builtIn.resolve("1.jar"), jar);
        Files.write(catalogs.builtIn.resolve("2.jar"), jar);

        assertThat(catalogs.open().problems()).isEmpty();
        found(catalogs.open(), "lint");
    }

    @Test
    void aDependencyIsMissing() throws IOException {
        Path jar =
                JarMaker.providing("lint").says("Plugin-Dependencies", "absent").in(catalogs.builtIn);

        assertProblem(catalogs.open(), jar).contains("absent");
        assertMissing(catalogs.open(), "lint").contains("absent").contains("not there");
    }

    @Test
    void anOptionalDependencyMayBeMissing() throws IOException {
        JarMaker.providing("lint").says("Plugin-Dependencies", "absent?").in(catalogs.builtIn);

        found(catalogs.open(), "lint");
    }

    @Test
    void aDependencyThatIsNotTrustedIsNamedWithItsPin() throws IOException {
        JarMaker.plugin("base").in(catalogs.thirdParty);
        JarMaker.providing("lint").says("Plugin-Dependencies", "base").in(catalogs.builtIn);

        assertMissing(catalogs.open(), "lint").contains("base").contains("does not pin");
        assertThat(((Resolution.Missing) catalogs.open().resolve("lint")).remedy())
                .contains("{id: base");
    }

    @Test
    void dependenciesAreCyclic() throws IOException {
        JarMaker.plugin("a").gate("one").says("Plugin-Dependencies", "b").in(catalogs.builtIn);
        JarMaker.plugin("b").gate("two").says("Plugin-Dependencies", "a").in(catalogs.builtIn);
        Catalog catalog = catalogs.open();

        assertThat(catalog.problems())
                .hasSize(2)
                .allMatch(problem -> problem.cause().contains("depend on each other"));
        assertMissing(catalog, "one").contains("depend on each other");
        assertMissing(catalog, "two").contains("depend on each other");
    }

    @Test
    void aDependencyHasAnotherVersion() throws IOException {
        JarMaker.plugin("base").in(catalogs.builtIn);
        JarMaker.providing("lint").says("Plugin-Dependencies", "base@>=2.0.0").in(catalogs.builtIn);

        assertMissing(catalogs.open(), "lint").contains(">=2.0.0").contains("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {">=99.0.0", "99.0.0", "99", "<0.1.0"})
    void anotherGatehouseIsRequired(String range) throws IOException {
        Path jar = JarMaker.providing("lint").says("Plugin-Requires", range).in(catalogs.builtIn);

        assertProblem(catalogs.open(), jar).contains(range).contains(Versions.GATEHOUSE);
        assertMissing(catalogs.open(), "lint").contains(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "0.1.0", "0.0.9", ">=0.1.0 & <1.0.0"})
    void thisGatehouseIsRequired(String range) throws IOException {
        JarMaker.providing("lint").says("Plugin-Requires", range).in(catalogs.builtIn);

        found(catalogs.open(), "lint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", ">=", "1.x.?", ">=1.0.0 &"})
    void whatIsRequiredCannotBeParsed(String range) throws IOException {
        Path jar = JarMaker.providing("lint").says("Plugin-Requires", range).in(catalogs.builtIn);

        assertProblem(catalogs.open(), jar).contains("'" + range + "'");
        assertMissing(catalogs.open(), "lint");
    }

    @Test
    void theVersionThatPluginsMayRequireIsThatOfThisBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<version>" + Versions.GATEHOUSE);
    }
}
