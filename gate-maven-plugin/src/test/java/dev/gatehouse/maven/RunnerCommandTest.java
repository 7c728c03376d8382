package dev.gatehouse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.maven.CheckOptions.Colour;
import dev.gatehouse.maven.CheckOptions.Place;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunnerCommandTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final RunnerJars jars =
            new RunnerJars(List.of(Path.of("/r/cli.jar"), Path.of("/r/core.jar")), List.of(Path.of("/r/g1.jar")));
    private final Reports reports = Reports.in(Path.of("/p/target"));

    @Test
    void itIsTheRunnerOnItsOwnClassPathWithItsGatesAndReports() {
        List<String> argv = new RunnerCommand(Path.of("/jdk/bin/java"), 17)
                .check(jars, options(Place.TREE, Optional.of(START)), reports);

        assertThat(argv).startsWith("/jdk/bin/java").contains("-Dgatehouse.plugins=/r/g1.jar");
        assertThat(argv)
                .containsSequence(
                        "-cp", "/r/cli.jar" + File.pathSeparator + "/r/core.jar", "dev.gatehouse.cli.Main", "check");
        assertThat(argv)
                .endsWith(
                        "--report=json=/p/target/gatehouse/verdict.json",
                        "--report=human=/p/target/gatehouse/report.txt");
        assertThat(argv).doesNotContain("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void newerJavaIsToldThatNativeCodeIsExpected() {
        assertThat(new RunnerCommand(Path.of("java"), 25).check(jars, options(Place.TREE, Optional.empty()), reports))
                .contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void reportsOfTheBuildAreUsedInItsTreeButNotInACheckout() {
        assertThat(options(Place.TREE, Optional.of(START)).arguments())
                .contains("--built-since=2026-11-22T10:00:00Z")
                .doesNotContain("--isolated");
        assertThat(options(Place.CHECKOUT, Optional.of(START)).arguments())
                .contains("--isolated")
                .noneMatch(argument -> argument.startsWith("--built-since"));
    }

    @Test
    void whatIsNotSaidIsLeftToTheRunner() {
        assertThat(options(Place.TREE, Optional.empty()).arguments()).containsExactly("--color=never");
    }

    @Test
    void aValueIsNeverTakenForAnOption() {
        CheckOptions options = new CheckOptions(
                Optional.of("--no-cache"),
                Optional.of("-C"),
                Optional.of("@file"),
                Optional.of("json"),
                Place.TREE,
                Optional.empty(),
                Colour.ALWAYS);

        assertThat(options.arguments())
                .containsExactly("--tier=--no-cache", "--target=-C", "--base=@file", "--format=json", "--color=always");
    }

    private static CheckOptions options(Place place, Optional<Instant> testedSince) {
        return new CheckOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place,
                testedSince,
                Colour.NEVER);
    }
}
