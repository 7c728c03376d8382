package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the sources tell: lengths, catches, charters. */
class SourcesTest {
    /** The one place that turns whatever a gate throws into a judgement. */
    private static final Set<String> MAY_CATCH_EVERYTHING = Set.of("dev.gatehouse.kernel.Containment");

    private static List<SourceFile> main;
    private static List<SourceFile> test;

    @TempDir
    private Path directory;

    @BeforeAll
    static void parseAll() throws IOException {
        main = SourceFile.parse(Reactor.mainSources());
        test = SourceFile.parse(Reactor.testSources());
        assertThat(main).isNotEmpty();
        assertThat(test).isNotEmpty();
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(SourceRules.longFiles(main)).isEmpty();
        assertThat(SourceRules.longFiles(test)).isEmpty();

        String lines = "// a line\n".repeat(SourceRules.FILE_LINES);
        assertThat(SourceRules.longFiles(plant("package a; class Long {\n" + lines + "}")))
                .singleElement()
                .asString()
                .contains("Long.java has 402 lines");
    }

    @Test
    void noMethodIsTooLongToRead() throws IOException {
        assertThat(SourceRules.longMethods(main)).isEmpty();
        assertThat(SourceRules.longMethods(test)).isEmpty();

        String fits = "int i;\n" + "i = 0;\n".repeat(SourceRules.METHOD_LINES - 1);
        assertThat(SourceRules.longMethods(plant("package a; class Short { void run() {\n" + fits + "} }")))
                .isEmpty();
        assertThat(SourceRules.longMethods(plant("package a; class Long {\n\nvoid run() {\n" + fits + "i = 1;\n} }")))
                .containsExactly("Long.java:3 run has 41 lines");
    }

    @Test
    void aTextBlockIsDataAndCountsAsOneLine() throws IOException {
        String block = "String s = \"\"\"\n" + "text\n".repeat(100) + "\"\"\";\n";
        String code = "s = null;\n".repeat(SourceRules.METHOD_LINES - 1);

        assertThat(SourceRules.longMethods(plant("package a; class Fits { void run() {\n" + block + code + "} }")))
                .isEmpty();
        assertThat(SourceRules.longMethods(
                        plant("package b; class Long { void run() {\n" + block + code + "s = null;\n} }")))
                .containsExactly("Long.java:1 run has 41 lines");
    }

    @Test
    void onlyTheKernelsContainmentCatchesThrowable() throws IOException {
        assertThat(SourceRules.catchesOfEverything(main, MAY_CATCH_EVERYTHING)).isEmpty();

        assertThat(SourceRules.catchesOfEverything(
                        plant("package a; class Swallow { void run() { try { run(); } catch (Throwable t) { } } }"),
                        MAY_CATCH_EVERYTHING))
                .containsExactly("Swallow.java:1 catches Throwable");
    }

    @Test
    void closingAResourceIsNoCatch() throws IOException {
        String source = "package a; class Close { void run(AutoCloseable c) throws Exception { try (c) { run(c); } } }";

        assertThat(SourceRules.catchesOfEverything(plant(source), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.junit.jupiter.api.Disabled void test() {}",
                "void test() { assumeTrue(false); }",
                "void test() throws Exception { Thread.sleep(1); }"
            })
    void noTestIsIdle(String idle) throws IOException {
        assertThat(SourceRules.idleTests(test)).isEmpty();

        assertThat(SourceRules.idleTests(plant("package a; class SomeTest { " + idle + " }")))
                .singleElement()
                .asString()
                .startsWith("SomeTest.java:1");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws IOException {
        assertThat(SourceRules.unmarkedPackages(main)).isEmpty();

        assertThat(SourceRules.unmarkedPackages(plant("package a; class A {}")))
                .containsExactly("a has no package-info.java");
        assertThat(SourceRules.unmarkedPackages(plant("package b; class B {}", "// mute\n@NullMarked\npackage b;")))
                .containsExactly("b does not begin with what it is for");
        assertThat(SourceRules.unmarkedPackages(
                        plant("package c; class C {}", "/** Holds. */\n@NullMarked\npackage c;")))
                .isEmpty();
    }

    @Test
    void aFileThatDoesNotParseIsAnError() {
        assertThatThrownBy(() -> plant("package a; class Broken {")).hasMessageContaining("Not parsed");
    }

    private List<SourceFile> plant(String... units) throws IOException {
        return SourceFile.parse(Planted.in(directory, units).files());
    }
}
