package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.testkit.FakeGateContext;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Judgement.NotProven;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Trust;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JVMs with the JUnit that runs this build; sources are compiled by {@code javac} in the project's own build. */
class LauncherProjectTest {
    private static final String JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(?:junit-(?:jupiter|platform)|opentest4j|apiguardian)[^/]*\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    Path temp;

    private FakeGateContext host;

    @BeforeEach
    void makeHost() {
        host = FakeGateContext.in(temp)
                .named("tests")
                .unchanged("jars.txt", JARS)
                .unchanged(
                        "build.sh",
                        "javac -nowarn -proc:none -cp \"$(cat jars.txt)\" -d target/test-classes src/test/java/d/*.java\n")
                .unchanged("src/test/java/d/ATest.java", MavenSample.test("ATest", """
                        @Test void passes() { assertEquals(1, 1); }
                        @RepeatedTest(2) void again() {}
                        @Nested class Inner { @Test void deep() {} }
                        @Disabled @Test void off() {}
                        @Test void assumed() { org.junit.jupiter.api.Assumptions.assumeTrue(false); }
                        """));
    }

    @Test
    void testsAreRunAndPlantedFailuresSeen() throws Exception {
        host.trusting(Trust.CHECKOUT);
        Judged judged = (Judged) judge();
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(4);
        assertThat(judged.measures())
                .contains(new Measure("tests-skipped", 2, "count"), new Measure("canaries", 2, "count"));
    }

    @Test
    void failuresAreLocatedAndRunAgainAlone() throws Exception {
        host.head("src/test/java/d/ATest.java", MavenSample.test("ATest", """
                @Test void passes() {}
                @Test void fails() { System.out.println("noise on both ends"); assertEquals(1, 2); }
                @Test void flakes() throws Exception { assertTrue(!new java.io.File("mark").createNewFile()); }
                """))
                .head("src/test/java/d/BrokenTest.java", MavenSample.test("BrokenTest", """
                @BeforeAll static void setUp() { throw new IllegalStateException("no set-up"); }
                @Test void never() {}
                """));
        Judged judged = (Judged) judge();
        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule().startsWith("tests/f"))
                .extracting(finding -> finding.rule() + " " + finding.key())
                .containsExactlyInAnyOrder(
                        "tests/failed d.ATest#fails",
                        "tests/flaky-touched d.ATest#flakes",
                        "tests/failed d.BrokenTest#");
        assertThat(judged.findings())
                .filteredOn(finding -> finding.key().equals("d.ATest#fails"))
                .extracting(Finding::at)
                .containsExactly(Optional.of(Location.of("src/test/java/d/ATest.java", 6)));
    }

    /** The vintage engine comes with the platform that it belongs to. */
    @Test
    void testsOfJUnit4AreRunAndPlantedFailuresSeen() throws Exception {
        host.unchanged("jars.txt", JARS + File.pathSeparator + jars("four"))
                .deleted("src/test/java/d/ATest.java")
                .base("src/test/java/d/OldTest.java", "")
                .head("src/test/java/d/OldTest.java", """
                        package d;
                        import static org.junit.Assert.assertEquals;
                        import org.junit.Ignore;
                        import org.junit.Test;
                        public class OldTest {
                          @Test public void adds() { assertEquals(9, 4 + 5); }
                          @Test(expected = ArithmeticException.class) public void divides() { int x = 1 / (4 - 4); }
                          @Ignore @Test public void off() {}
                        }
                        """);
        host.trusting(Trust.CHECKOUT);
        Judged judged = (Judged) judge();
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(2);
        assertThat(judged.measures()).contains(new Measure("tests-skipped", 1, "count"));
        assertThat(judged.measures())
                .filteredOn(measure -> measure.name().equals("canaries"))
                .singleElement()
                .satisfies(measure -> assertThat(measure.value()).isPositive());
        host.trusting(Trust.IN_PLACE).head("src/test/java/d/MoreTest.java", """
                package d;
                public class MoreTest extends junit.framework.TestCase { public void testFails() { fail("really"); } }
                """);
        assertThat(((Judged) judge()).findings())
                .extracting(finding -> finding.rule() + " " + finding.key())
                .containsExactly("tests/failed d.MoreTest#testFails");
    }

    @Test
    void testsOfAnOlderPlatformRunWithItsOwnLauncher() throws Exception {
        host.unchanged("jars.txt", jars("five")).trusting(Trust.CHECKOUT);
        Judged judged = (Judged) judge();
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.examined()).isEqualTo(4);
        assertThat(judged.measures())
                .contains(new Measure("tests-skipped", 2, "count"), new Measure("canaries", 2, "count"));
        host.trusting(Trust.IN_PLACE);
        host.head(
                "src/test/java/d/ATest.java", MavenSample.test("ATest", "@Test void passes() { assertEquals(1, 2); }"));
        assertThat(((Judged) judge()).findings())
                .extracting(finding -> finding.rule() + " " + finding.key())
                .contains("tests/failed d.ATest#passes")
                .noneMatch(finding -> finding.startsWith("tests/exit-code"));
    }

    private static String jars(String platform) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("sample.platforms"), platform))) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Test
    void aTestThatEndsItsJvmIsNamedAndProvesNothing() throws Exception {
        host.head("src/test/java/d/ATest.java", MavenSample.test("ATest", "@Test void leaves() { System.exit(0); }"));
        assertThat(((NotProven) judge()).cause()).contains("while running d.ATest#leaves", "exit code 0");
    }

    @Test
    void noTestFoundProvesNothing() throws Exception {
        host.head("src/test/java/d/ATest.java", "package d; class ATest {}\n");
        assertThat(((NotProven) judge()).cause()).contains("no test ran", "found none in");
    }

    @Test
    void aClassPathOnWhichTestsCannotRunIsRefusedWithItsCause() throws Exception {
        host.unchanged("jars.txt", "lib/junit-platform-engine-1.10.2.jar:lib/junit-platform-launcher-1.14.4.jar")
                .unchanged("build.sh", "true\n")
                .unchanged("lib/junit-platform-engine-1.10.2.jar", "")
                .unchanged("lib/junit-platform-launcher-1.14.4.jar", "")
                .untracked("target/test-classes/x", "");
        assertThat(((NotProven) judge()).cause()).contains("1.10.2", "1.14.4", "do not fit together");
        host.unchanged("jars.txt", "lib/junit-platform-engine-1.10.2.jar");
        assertThat(((NotProven) judge()).cause()).contains("no launcher: add org.junit.platform");
        host.unchanged("jars.txt", "lib/none.jar");
        assertThat(((NotProven) judge()).cause()).contains("no 'lib/none.jar'");
        host.deleted("jars.txt");
        assertThat(((NotProven) judge()).cause()).contains("not in 'jars.txt'");
    }

    @Test
    void everyClassOfTheAgentIsTakenAlong() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(LauncherRunner.class.getResource("agent/Agent.class"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".class", "")))
                    .filteredOn(name -> !name.equals("package-info"))
                    .containsExactlyInAnyOrderElementsOf(LauncherRunner.AGENT_CLASSES);
        }
    }

    private Judgement judge() throws IOException, InterruptedException {
        TestsSettings settings = new TestsSettings(
                Optional.of(CommandLine.parse("sh build.sh")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                1,
                ".",
                Optional.empty(),
                false,
                Optional.empty(),
                CanaryMode.AUTO,
                RunMode.LAUNCHER,
                List.of("target/test-classes", "@jars.txt"));
        return new TestsGateType().create(settings).judge(host);
    }
}
