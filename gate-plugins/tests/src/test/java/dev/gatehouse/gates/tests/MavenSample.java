package dev.gatehouse.gates.tests;

import dev.gatehouse.gate.CommandLine;
import dev.gatehouse.testkit.FakeGateContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real Maven projects, built offline with the Maven, the plugins and the JUnit that build this project. */
final class MavenSample {
    private static final String MAVEN = required("sample.maven");
    private static final String REPOSITORY = required("sample.repository");

    private MavenSample() {}

    static TestsSettings settings(int reruns) {
        List<String> words =
                List.of(MAVEN, "-o", "-B", "-ntp", "-q", "-fae", "-Dmaven.repo.local=" + REPOSITORY, "test");
        return new TestsSettings(
                Optional.of(new CommandLine(words)),
                Optional.empty(),
                Optional.of(new CommandLine(with(words, "-Dtest={tests}", "-Dsurefire.failIfNoSpecifiedTests=false"))),
                List.of("**/target/surefire-reports/*.xml"),
                1,
                reruns,
                ".",
                Optional.empty(),
                true,
                Optional.empty(),
                CanaryMode.AUTO,
                RunMode.COMMAND,
                List.of());
    }

    /** A pom with JUnit; more goes before its end. */
    static String pom(String artifact, String more) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>d</groupId><artifactId>%s</artifactId><version>1</version>
                  <properties><maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
                  <dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
                    <version>%s</version><scope>test</scope></dependency></dependencies>
                  <build><pluginManagement><plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                    <plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>
                  </plugins></pluginManagement></build>
                  %s
                </project>
                """.formatted(artifact, required("sample.junit"), required("sample.surefire"), more);
    }

    static String child(String artifact) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
                  <parent><groupId>d</groupId><artifactId>parent</artifactId><version>1</version></parent>
                  <artifactId>%s</artifactId></project>
                """.formatted(artifact);
    }

    /** A calculator with a method that adds. */
    static String calc(String sum) {
        return "package d;\npublic class Calc {\n  public static int add(int a, int b) {\n    return " + sum
                + ";\n  }\n}\n";
    }

    static String test(String name, String body) {
        return "package d;\nimport org.junit.jupiter.api.*;\nimport static org.junit.jupiter.api.Assertions.*;\nclass "
                + name + " {\n" + body + "\n}\n";
    }

    static FakeGateContext calculator(FakeGateContext host, String before, String after) {
        return host.unchanged("pom.xml", pom("calc", ""))
                .base("src/main/java/d/Calc.java", calc(before))
                .head("src/main/java/d/Calc.java", calc(after));
    }

    private static List<String> with(List<String> words, String... more) {
        return Stream.concat(words.stream(), List.of(more).stream()).toList();
    }

    private static String required(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("run by Maven, which sets " + name);
        }
        return value;
    }
}
