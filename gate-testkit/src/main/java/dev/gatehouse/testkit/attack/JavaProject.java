package dev.gatehouse.testkit.attack;

/** A calculator in Java, and something beside it. */
final class JavaProject {
    static final String POLICY = """
              tests:
                type: tests
                run: "MAVEN test"
                reports: ["target/surefire-reports/*.xml"]
                reruns: 0
            %s""";

    static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>d</groupId><artifactId>calc</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
                  <version>%s</version><scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>
                </plugins>
              </build>
            </project>
            """;

    static final String SUM = "return a + b;";
    static final String CALC = """
            package d;

            public class Calc {
                public static int add(int a, int b) {
                    return a + b;
                }
            }
            """;

    static final String CALC_TEST = """
            package d;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class CalcTest {
                @Test
                void adds() {
                    assertEquals(4, Calc.add(2, 2));
                }

                @Test
                void addsMore() {
                    assertEquals(9, Calc.add(4, 5));
                }
            }
            """;

    static final String TEXT_TEST = """
            package d;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class TextTest {
                @Test
                void joins() {
                    assertEquals("ab", "a".concat("b"));
                }
            }
            """;

    private JavaProject() {}
}
