package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.CatalogTest.sha256;
import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.assertProblem;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTest {
    @TempDir
    Path temp;

    Catalogs catalogs;
    Path jar;
    PluginPin pin;

    @BeforeEach
    void thirdPartyPlugin() throws Exception {
        catalogs = new Catalogs(temp);
        JarMaker.providing("sound").in(catalogs.builtIn);
        jar = JarMaker.plugin("acme").gate("licence").in(catalogs.thirdParty);
        pin = new PluginPin("acme", "1.0.0", sha256(jar));
    }

    @AfterEach
    void close() {
        catalogs.close();
    }

    @Test
    void aPinnedPluginIsFound() {
        Catalog catalog = catalogs.open(pin);
        assertThat(catalog.problems()).isEmpty();
        assertThat(found(catalog, "licence").plugin().id()).isEqualTo("acme");
    }

    @Test
    void digestsArePinnedInEitherCase() {
        found(catalogs.open(new PluginPin("acme", "1.0.0", pin.sha256().toUpperCase(Locale.ROOT))), "licence");
    }

    @Test
    void withoutAPinTheExactOneToAddIsSaid() {
        Resolution.Missing missing = (Resolution.Missing) catalogs.open().resolve("licence");

        assertThat(missing.cause()).contains("acme").contains("does not pin it").contains(jar.toString());
        assertThat(missing.remedy())
                .contains("plugins: [{id: acme, version: \"1.0.0\", sha256: \"" + pin.sha256() + "\"}]");
        assertProblem(catalogs.open(), jar).contains("does not pin");
        assertThat(catalogs.open().list())
                .filteredOn(listing -> listing.plugin().id().equals("acme"))
                .allMatch(listing -> !listing.pinned() && listing.problem().isPresent());
    }

    @Test
    void otherBytesThanThosePinnedAreNotLoaded() throws Exception {
        JarMaker.plugin("acme").gate("licence", "static { System.exit(99); }").in(catalogs.thirdParty);
        Catalog catalog = catalogs.open(pin);

        assertMissing(catalog, "licence").contains(pin.sha256()).contains(sha256(jar));
        assertProblem(catalog, jar).contains("SHA-256");
    }

    @Test
    void anotherVersionThanThatPinnedIsNotLoaded() {
        Catalog catalog = catalogs.open(new PluginPin("acme", "2.0.0", pin.sha256()));

        assertMissing(catalog, "licence").contains("1.0.0").contains("2.0.0");
        assertProblem(catalog, jar).contains("version");
    }

    @Test
    void aPinnedPluginThatIsNotThereIsAProblem() {
        PluginPin absent = new PluginPin("absent", "3.1.0", pin.sha256());
        Catalog catalog = catalogs.open(pin, absent);

        assertProblem(catalog, catalogs.thirdParty).contains("absent 3.1.0");
        assertMissing(catalog, "whatever-absent-provides").contains("absent 3.1.0 is not there");
    }

    @Test
    void anUnpinnedPluginCannotShadowABuiltInGateType() throws Exception {
        JarMaker.plugin("sound-plugin").gate("sound").in(catalogs.thirdParty);

        assertThat(found(catalogs.open(), "sound").plugin().file()).startsWith(catalogs.builtIn);
    }

    @Test
    void aPinnedPluginThatProvidesABuiltInGateTypeMakesItAmbiguous() throws Exception {
        Path rival = JarMaker.plugin("rival").gate("sound").in(catalogs.thirdParty);
        Catalog catalog = catalogs.open(new PluginPin("rival", "1.0.0", sha256(rival)));

        assertMissing(catalog, "sound").contains("rival.jar").contains("sound-plugin.jar");
    }

    @Test
    void aBuiltInPluginThatIsPinnedMustMatchToo() {
        Catalog catalog = catalogs.open(new PluginPin("sound-plugin", "1.0.0", "0".repeat(64)));

        assertMissing(catalog, "sound").contains("SHA-256");
    }
}
