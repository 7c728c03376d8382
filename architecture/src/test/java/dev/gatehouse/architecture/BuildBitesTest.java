package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent pom over modules with one fault each, in one real Maven run: what it forbids does break the build. */
class BuildBitesTest {
    private static final String CLEAN = "package planted;\n\n/** Holds nothing. */\nfinal class Good {}\n";

    @TempDir
    private static Path directory;

    private static PlantedBuild.Outcome outcome;

    @BeforeAll
    static void buildThemAll() throws IOException, InterruptedException {
        outcome = new PlantedBuild(directory)
                .module("clean", "", CLEAN)
                .module(
                        "nullness",
                        "",
                        "package planted;\n\nfinal class Bad {\n    Object x() {\n        return null;\n    }\n}\n")
                .module(
                        "mistake",
                        "",
                        "package planted;\n\nfinal class Bad {\n    boolean x(int i) {\n        return i == i;\n    }\n}\n")
                .module("format", "", "package planted;\n\nfinal class Bad {  }\n")
                .module("tooNew", "", "package planted;\n\nfinal class Bad {\n    Object x = Thread.ofVirtual();\n}\n")
                .module(
                        "divergence",
                        dependency("org.openjdk.jmh:jmh-core:1.37")
                                + dependency("net.sf.jopt-simple:jopt-simple:5.0.3"),
                        CLEAN)
                .module(
                        "twice",
                        dependency("org.jspecify:jspecify:1.0.1") + dependency("org.jspecify:jspecify:1.0.0"),
                        CLEAN)
                .verify();
    }

    @Test
    void aModuleWithoutFaultPasses() {
        assertThat(outcome.output()).containsPattern("clean \\.+ SUCCESS");
    }

    @Test
    void nullWhereNoneIsPromisedBreaksTheBuild() {
        assertBroken("nullness", "[NullAway] returning @Nullable expression");
    }

    @Test
    void aMistakeThatErrorProneKnowsBreaksTheBuild() {
        assertBroken("mistake", "[IdentityBinaryExpression]");
    }

    @Test
    void anotherFormatBreaksTheBuild() {
        assertBroken("format", "format violations");
    }

    @Test
    void aMethodThatJava17LacksBreaksTheBuild() {
        assertBroken("tooNew", "ofVirtual()");
    }

    @Test
    void twoVersionsOfOneLibraryBreakTheBuild() {
        assertBroken("divergence", "DependencyConvergence");
    }

    @Test
    void aDependencyNamedTwiceBreaksTheBuild() {
        assertBroken("twice", "duplicate dependency declaration");
    }

    private static void assertBroken(String module, String why) {
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output())
                .containsPattern(Pattern.quote(module) + " \\.+ FAILURE")
                .contains(why);
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":", 3);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version></dependency>";
    }
}
