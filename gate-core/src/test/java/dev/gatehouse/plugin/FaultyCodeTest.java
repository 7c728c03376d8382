package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.Catalogs.assertMissing;
import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins whose code fails when loaded, in all the ways that PF4J only logs or lets escape. */
class FaultyCodeTest {
    @TempDir
    Path temp;

    Catalogs catalogs;

    @BeforeEach
    void soundNeighbour() throws IOException {
        catalogs = new Catalogs(temp);
        JarMaker.providing("sound").in(catalogs.builtIn);
    }

    @AfterEach
    void close() {
        catalogs.close();
    }

    /** Why the gate type is missing; in the same catalog the neighbour must be found before and after. */
    private AbstractStringAssert<?> assertMissingBesideNeighbour(JarMaker plugin) throws IOException {
        plugin.in(catalogs.builtIn);
        Catalog catalog = catalogs.open();
        AbstractStringAssert<?> cause = assertMissing(catalog, "lint");
        found(catalog, "sound");
        assertThat(catalog.resolve("lint")).isSameAs(catalog.resolve("lint"));
        return cause;
    }

    private static JarMaker lint(String members) {
        return JarMaker.plugin("acme").gate("lint", members);
    }

    @Test
    void theClassIsTooNew() throws IOException {
        assertMissingBesideNeighbour(lint("").patching(bytes -> {
                    bytes[7] = 99;
                    return bytes;
                }))
                .contains("UnsupportedClassVersionError");
        assertThat(((Resolution.Missing) catalogs.open().resolve("lint")).remedy())
                .contains("newer JDK");
    }

    @Test
    void theClassIsNoClass() throws IOException {
        assertMissingBesideNeighbour(lint("").patching(bytes -> new byte[] {1, 2, 3}))
                .contains("ClassFormatError");
    }

    @Test
    void theConstructorThrows() throws IOException {
        assertMissingBesideNeighbour(lint("public Lint() { throw new IllegalStateException(\"no\\nway\"); }"))
                .contains("IllegalStateException: no way");
    }

    @Test
    void theConstructorThrowsAnError() throws IOException {
        assertMissingBesideNeighbour(lint("public Lint() { throw new AssertionError(\"boom\"); }"))
                .contains("AssertionError: boom");
    }

    @Test
    void theConstructorOverflowsTheStack() throws IOException {
        assertMissingBesideNeighbour(lint("public Lint() { new Lint(); }")).contains("StackOverflowError");
    }

    @Test
    void theStaticInitializerThrows() throws IOException {
        assertMissingBesideNeighbour(lint("static final int X = Integer.parseInt(\"x\");"))
                .contains("NumberFormatException");
    }

    @Test
    void theConstructorNeedsAClassThatTheJarLacks() throws IOException {
        JarMaker plugin = lint("public Lint() { new Gone(); }")
                .source("acme.Gone", "package acme; public class Gone {}")
                .without("acme/Gone.class");
        assertMissingBesideNeighbour(plugin).contains("NoClassDefFoundError").contains("Gone");
    }

    @Test
    void theConstructorUsesAClassOfTheHost() throws IOException {
        JarMaker plugin = lint("public Lint() { org.pf4j.util.StringUtils.isNullOrEmpty(\"\"); }");
        assertMissingBesideNeighbour(plugin).contains("NoClassDefFoundError").contains("StringUtils");
    }

    @Test
    void theServicesFileNamesAClassThatIsNotThere() throws IOException {
        assertMissingBesideNeighbour(lint("").service("acme.Absent")).contains("acme.Absent");
    }

    @Test
    void theServicesFileNamesAClassThatIsNoGateType() throws IOException {
        JarMaker plugin = lint("").service("acme.Other").source("acme.Other", "package acme; public class Other {}");
        assertMissingBesideNeighbour(plugin).contains("acme.Other").contains("no GateType");
    }

    @Test
    void thereIsNoServicesFile() throws IOException {
        JarMaker plugin = JarMaker.plugin("acme")
                .says("Gate-Types", "lint")
                .source("acme.Lint", JarMaker.gateSource("acme.Lint", "lint", ""));
        assertMissingBesideNeighbour(plugin).contains("[lint]").contains("[]");
    }

    @Test
    void theConstructorIsNotPublic() throws IOException {
        assertMissingBesideNeighbour(lint("Lint() {}")).contains("acme.Lint");
    }

    @Test
    void theNameDiffersFromTheManifest() throws IOException {
        assertMissingBesideNeighbour(lint("public String name() { return \"lnit\"; }"))
                .contains("[lint]")
                .contains("[lnit]");
    }

    @Test
    void oneOfTwoGateTypesIsNotInTheManifest() throws IOException {
        JarMaker plugin = JarMaker.plugin("acme").gate("lint").gate("more").says("Gate-Types", "lint");
        assertMissingBesideNeighbour(plugin).contains("[lint, more]");
    }

    @Test
    void twoGateTypesHaveOneName() throws IOException {
        JarMaker plugin =
                JarMaker.plugin("acme").gate("lint").gate("more", "public String name() { return \"lint\"; }");
        assertMissingBesideNeighbour(plugin).contains("two gate types named 'lint'");
    }

    @Test
    void theNameThrows() throws IOException {
        assertMissingBesideNeighbour(lint("public String name() { throw new IllegalStateException(\"who am I\"); }"))
                .contains("who am I");
    }

    @Test
    void theNameIsNull() throws IOException {
        assertMissingBesideNeighbour(lint("public String name() { return null; }"))
                .contains("name() is null");
    }

    @Test
    void theSettingsAreNoRecord() throws IOException {
        assertMissingBesideNeighbour(lint("@SuppressWarnings({\"unchecked\", \"rawtypes\"})"
                        + " public Class<Settings> settings() { return (Class) String.class; }"))
                .contains("java.lang.String")
                .contains("no record");
    }

    @Test
    void theSettingsAreNull() throws IOException {
        assertMissingBesideNeighbour(lint("public Class<Settings> settings() { return null; }"))
                .contains("null");
    }

    @Test
    void theRulesAreNull() throws IOException {
        assertMissingBesideNeighbour(lint("public List<Rule> rules() { return null; }"))
                .contains("rules");
    }

    @Test
    void thePluginHoldsGateApi() throws IOException {
        JarMaker plugin = lint("").source("dev.gatehouse.gate.Extra", "package dev.gatehouse.gate; class Extra {}");
        assertMissingBesideNeighbour(plugin)
                .contains("dev/gatehouse/gate/Extra.class")
                .contains("gate-api");
    }

    @Test
    void thePluginClassIsMissing() throws IOException {
        assertMissingBesideNeighbour(lint("").says("Plugin-Class", "acme.Absent"))
                .contains("acme.Absent");
    }

    @Test
    void thePluginClassIsNoPlugin() throws IOException {
        assertMissingBesideNeighbour(lint("").says("Plugin-Class", "acme.Lint")).contains("acme.Lint");
    }

    @Test
    void thePluginClassDoesNotStart() throws IOException {
        assertMissingBesideNeighbour(started("throw new IllegalStateException(\"flat battery\");"))
                .contains("flat battery");
    }

    @Test
    void thePluginClassFailsWithAnError() throws IOException {
        assertMissingBesideNeighbour(started("throw new AssertionError(\"out of fuel\");"))
                .contains("out of fuel");
    }

    @Test
    void aPluginClassIsStarted() throws IOException {
        started("System.setProperty(\"acme.starter\", \"ran\");").in(catalogs.builtIn);
        found(catalogs.open(), "lint");
        assertThat(System.getProperty("acme.starter")).isEqualTo("ran");
    }

    @Test
    void aDependencyDoesNotStart() throws IOException {
        JarMaker.plugin("base")
                .says("Plugin-Class", "acme.Starter")
                .source("acme.Starter", starter("throw new IllegalStateException(\"flat battery\");"))
                .in(catalogs.builtIn);
        assertMissingBesideNeighbour(lint("").says("Plugin-Dependencies", "base"))
                .contains("base")
                .contains("flat battery");
    }

    private static JarMaker started(String code) {
        return lint("").says("Plugin-Class", "acme.Starter").source("acme.Starter", starter(code));
    }

    private static String starter(String code) {
        return "package acme; public class Starter extends org.pf4j.Plugin { @Override public void start() { " + code
                + " } }";
    }
}
