package dev.gatehouse.testkit.attack;

import static dev.gatehouse.testkit.attack.Attack.Weakening.IN_PLACE;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_CANARY;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_COMPARISON;
import static dev.gatehouse.testkit.attack.Attack.Weakening.NO_TAMPER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** On a Java project. The sum is wrong in all of them, and the test run is made to say that it is right. */
final class JavaAttacks {
    static final List<Attack> ALL = List.of(
            attack(
                    2,
                    "an extension that registers itself swallows failures",
                    JavaAttacks::swallowingExtension,
                    JavaAttacks::namedExtension,
                    "tamper/test-runtime-changed",
                    "planted failure"),
            attack(
                    2,
                    "assertions of its own that assert nothing",
                    JavaAttacks::ownAssertions,
                    scene -> scene.write(
                            "src/test/java/d/MoreAssertions.java",
                            "package d;\n\nclass MoreAssertions {\n    static void assertEven(int n) {\n"
                                    + "        org.junit.jupiter.api.Assertions.assertEquals(0, n % 2);\n    }\n}\n"),
                    "tamper/test-runtime-changed",
                    "tamper/class-shadowed"),
            attack(
                    3,
                    "a class in the test tree shadows the one that is shipped",
                    scene -> wrong(scene).write("src/test/java/d/Calc.java", JavaProject.CALC),
                    scene -> scene.write("src/test/java/d/CalcData.java", "package d;\n\nclass CalcData {}\n"),
                    "tamper/class-shadowed"),
            attack(
                    4,
                    "an escape ends a comment, and the test with it",
                    scene -> wrong(scene)
                            .edit(
                                    "src/test/java/d/CalcTest.java",
                                    "() {\n",
                                    "() {\n        // the sum \\u000a if (true) return;\n"),
                    scene -> scene.edit(
                            "src/test/java/d/TextTest.java",
                            "\"ab\", \"a\".concat(\"b\")",
                            "\"a\\u00e9\", \"a\".concat(\"é\")"),
                    "tamper/disguised-code",
                    "tamper/test-disabled"),
            attack(
                    4,
                    "an escape opens code within a comment",
                    scene -> wrong(scene)
                            .edit(
                                    "src/test/java/d/CalcTest.java",
                                    "() {\n",
                                    "() {\n        /* the sum \\u002a\\u002f if (true) return; /* */\n"),
                    scene -> scene.edit("src/main/java/d/Calc.java", "a + b;", "a + b; // a plus b"),
                    "tamper/disguised-code",
                    "tamper/test-disabled"),
            new Attack(
                    12,
                    "a file of the home runs before Maven and writes the report",
                    Project.Kind.MAVEN,
                    JavaAttacks::mavenrc,
                    scene -> Files.writeString(scene.home().resolve(".mavenrc"), "MAVEN_DEBUG=\n"),
                    List.of("tests/failed"),
                    Set.of(IN_PLACE, NO_CANARY)),
            attack(
                    20,
                    "a property of the pom chooses the tests that run",
                    scene -> wrong(scene).edit("pom.xml", "<properties>", "<properties>\n    <test>TextTest</test>"),
                    scene -> scene.edit("pom.xml", "<properties>", "<properties>\n    <skin>plain</skin>"),
                    "tamper/test-excluded",
                    "tamper/test-runtime-changed",
                    "tests/vanished"));

    private JavaAttacks() {}

    private static Attack attack(int number, String name, Deed deed, Deed honest, String... named) {
        return new Attack(
                number,
                name,
                Project.Kind.MAVEN,
                deed,
                honest,
                List.of(named),
                Set.of(NO_TAMPER, NO_CANARY, NO_COMPARISON));
    }

    private static Scene wrong(Scene scene) throws IOException {
        return scene.edit("src/main/java/d/Calc.java", JavaProject.SUM, "return a - b;");
    }

    private static void swallowingExtension(Scene scene) throws IOException {
        wrong(scene)
                .write(
                        "src/test/resources/junit-platform.properties",
                        "junit.jupiter.extensions.autodetection.enabled=true\n")
                .write("src/test/resources/META-INF/services/org.junit.jupiter.api.extension.Extension", "d.Calm\n")
                .write("src/test/java/d/Calm.java", """
                        package d;

                        import org.junit.jupiter.api.extension.*;

                        public class Calm implements TestExecutionExceptionHandler {
                            @Override
                            public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {}
                        }
                        """);
    }

    private static void namedExtension(Scene scene) throws IOException {
        scene.write("src/test/java/d/Prepared.java", """
                        package d;

                        import org.junit.jupiter.api.extension.*;

                        class Prepared implements BeforeEachCallback {
                            @Override
                            public void beforeEach(ExtensionContext context) {}
                        }
                        """).write("src/test/java/d/PreparedTest.java", """
                        package d;

                        import static org.junit.jupiter.api.Assertions.assertEquals;

                        import org.junit.jupiter.api.Test;
                        import org.junit.jupiter.api.extension.ExtendWith;

                        @ExtendWith(Prepared.class)
                        class PreparedTest {
                            @Test
                            void addsNothing() {
                                assertEquals(2, Calc.add(2, 0));
                            }
                        }
                        """);
    }

    private static void ownAssertions(Scene scene) throws IOException {
        wrong(scene).write("src/test/java/org/junit/jupiter/api/Assertions.java", """
                        package org.junit.jupiter.api;

                        public class Assertions {
                            public static void assertEquals(int expected, int actual) {}

                            public static void assertEquals(Object expected, Object actual) {}
                        }
                        """);
    }

    private static void mavenrc(Scene scene) throws IOException {
        wrong(scene);
        Files.writeString(scene.home().resolve(".mavenrc"), """
                mkdir -p target/surefire-reports
                printf '<testsuite name="d.CalcTest">' > target/surefire-reports/TEST-d.CalcTest.xml
                for test in adds addsMore; do
                  printf '<testcase classname="d.CalcTest" name="%s"/>' $test >> target/surefire-reports/TEST-d.CalcTest.xml
                done
                printf '<testcase classname="d.TextTest" name="joins"/></testsuite>' \\
                  >> target/surefire-reports/TEST-d.CalcTest.xml
                exit 0
                """);
    }
}
