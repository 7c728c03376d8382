package dev.gatehouse.plugin;

import static dev.gatehouse.plugin.Catalogs.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.GateType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {
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
    void eachPluginSeesItsOwnVersionOfALibrary() throws Exception {
        library("one", 1).in(catalogs.builtIn);
        library("two", 2).in(catalogs.builtIn);
        Catalog catalog = catalogs.open();

        assertThat(Gates.judge(found(catalog, "one").type(), 0).toString()).contains("examined=1");
        assertThat(Gates.judge(found(catalog, "two").type(), 0).toString()).contains("examined=2");
    }

    private static JarMaker library(String name, int version) {
        return JarMaker.plugin(name)
                .gate(name, "public Gate create(Settings s) { return c -> Judgement.clean(lib.Library.VERSION()); }")
                .source(
                        "lib.Library",
                        "package lib; public class Library { public static int VERSION() { return " + version
                                + "; } }");
    }

    @Test
    void aPluginSeesTheClassesOfThoseItDependsOn() throws Exception {
        JarMaker.plugin("base")
                .says("Gate-Types", "")
                .source("lib.Base", base())
                .in(catalogs.builtIn);
        JarMaker.plugin("top")
                .gate("top", "public Gate create(Settings s) { return c -> Judgement.clean(lib.Base.value()); }")
                .source("lib.Base", base())
                .without("lib/Base.class")
                .says("Plugin-Dependencies", "base")
                .in(catalogs.builtIn);

        assertThat(Gates.judge(found(catalogs.open(), "top").type(), 0).toString())
                .contains("examined=7");
    }

    private static String base() {
        return "package lib; public class Base { public static int value() { return 7; } }";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.gatehouse.plugin.PluginCatalog",
                "dev.gatehouse.process.Processes",
                "org.pf4j.DefaultPluginManager",
                "org.slf4j.Logger",
                "tools.jackson.databind.ObjectMapper",
                "org.snakeyaml.engine.v2.api.Load",
                "org.junit.jupiter.api.Test"
            })
    void aPluginDoesNotSeeTheLibrariesOfTheHost(String hidden) throws Exception {
        Class.forName(hidden);
        ClassLoader plugin = loader();

        assertThatThrownBy(() -> plugin.loadClass(hidden)).isInstanceOf(ClassNotFoundException.class);
        assertThat(plugin.getResource(hidden.replace('.', '/') + ".class")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.gatehouse.gate.GateType",
                "dev.gatehouse.submission.Change",
                "dev.gatehouse.verdict.Judgement$Judged",
                "org.jspecify.annotations.Nullable",
                "java.sql.Connection",
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.source.tree.Tree"
            })
    void aPluginSeesGateApiAndTheJdkAsTheHostDoes(String shown) throws Exception {
        assertThat(loader().loadClass(shown)).isSameAs(Class.forName(shown));
    }

    @Test
    void aPluginReadsItsResourcesAndServices() throws Exception {
        JarMaker.providing("lint")
                .entry("acme/words.txt", "hear ye")
                .entry("acme/a b+c%.txt", "odd")
                .in(catalogs.builtIn);
        ClassLoader plugin = found(catalogs.open(), "lint").type().getClass().getClassLoader();

        assertThat(text(plugin.getResourceAsStream("acme/words.txt"))).isEqualTo("hear ye");
        assertThat(text(plugin.getResourceAsStream("acme/a b+c%.txt"))).isEqualTo("odd");
        List<URL> urls = Collections.list(plugin.getResources("acme/words.txt"));
        assertThat(urls).hasSize(1);
        assertThat(text(urls.get(0).openStream())).isEqualTo("hear ye");
        assertThat(java.util.ServiceLoader.load(GateType.class, plugin)).hasSize(1);
    }

    @Test
    void codeIsLoadedWithThePluginAsContext() throws Exception {
        JarMaker.plugin("acme")
                .gate(
                        "lint",
                        "static final ClassLoader SEEN = Thread.currentThread().getContextClassLoader();"
                                + "public Lint() { if (SEEN != Lint.class.getClassLoader()) throw new IllegalStateException(); }")
                .in(catalogs.builtIn);

        found(catalogs.open(), "lint");
    }

    private ClassLoader loader() throws IOException {
        JarMaker.providing("lint").in(catalogs.builtIn);
        return found(catalogs.open(), "lint").type().getClass().getClassLoader();
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
