package dev.gatehouse.gates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReaderTest {
    @TempDir
    Path root;

    @Test
    void findsRulesByIdAndIndexAlsoWhenTheyComeAfterTheResults() throws IOException {
        SarifReport report = read(run("""
                "results": [
                  {"ruleIndex": 1, "message": {"id": "m", "arguments": ["x", "{0}"]}},
                  {"ruleId": "a", "level": "note", "message": {"markdown": "**bold**"}},
                  {"rule": {"id": "unknown", "index": 9}, "message": {"text": "{{0}} {0}", "arguments": ["z"]}}
                ],
                "tool": {"driver": {"name": "t", "rules": [{"id": "a"}, {"id": "b",
                  "defaultConfiguration": {"level": "error"}, "messageStrings": {"m": {"text": "use {0} not {1}"}}}]}}"""));
        assertThat(report.problem()).isEmpty();
        assertThat(report.results()).extracting(SarifResult::rule).containsExactly("b", "a", "unknown");
        assertThat(report.results())
                .extracting(SarifResult::level)
                .containsExactly(SarifLevel.ERROR, SarifLevel.NOTE, SarifLevel.WARNING);
        assertThat(report.results())
                .extracting(SarifResult::message)
                .containsExactly("use x not {0}", "**bold**", "{0} z");
    }

    @Test
    void mapsEveryKindOfPathToTheTree() throws IOException {
        SarifReport report = read(run("\"originalUriBaseIds\": {\"SRC\": {\"uri\": \"" + root.toUri()
                + "\"}, \"SUB\": {\"uri\": \"sub/\", \"uriBaseId\": \"SRC\"}},"
                + "\"artifacts\": [{\"location\": {\"uri\": \"sub/b.js\"}}], \"results\": ["
                + at("{\"uri\": \"a%20b.js\"}") + "," + at("{\"uri\": \"" + root.toUri() + "a%20b.js\"}") + ","
                + at("{\"uri\": \"" + root.resolve("a b.js") + "\"}") + ","
                + at("{\"uri\": \"b.js\", \"uriBaseId\": \"SUB\"}") + "," + at("{\"index\": 0}") + ","
                + at("{\"uri\": \"../etc/passwd\"}") + "," + at("{\"uri\": \"file:///etc/passwd\"}") + "]"));
        assertThat(report.results())
                .extracting(result -> result.at().map(Location::path).orElse("-"))
                .containsExactly("a b.js", "a b.js", "a b.js", "sub/b.js", "sub/b.js", "-", "-");
        assertThat(report.results().get(0).at()).contains(new Location("a b.js", 3, 5, 3, 9));
        assertThat(report.results().get(5).place()).isEqualTo("../etc/passwd:3");
    }

    @Test
    void tellsSuppressedPassedAndAbsentResultsApart() throws IOException {
        SarifReport report = read(run("""
                "results": [{"message": {"text": "a"}, "suppressions": [{"kind": "inSource"}]},
                 {"message": {"text": "b"}, "suppressions": [{"kind": "external", "status": "underReview"}]},
                 {"message": {"text": "c"}, "kind": "pass"}, {"message": {"text": "d"}, "baselineState": "absent"}]"""));
        assertThat(report.results()).extracting(SarifResult::message).containsExactly("a", "b", "c");
        assertThat(report.results()).extracting(SarifResult::suppressed).containsExactly(true, false, false);
        assertThat(report.results().get(2).level()).isEqualTo(SarifLevel.NONE);
    }

    @Test
    void aRunThatDidNotSucceedIsSaid() throws IOException {
        SarifReport report = read(run("""
                "invocations": [{"executionSuccessful": false,
                  "toolExecutionNotifications": [{"message": {"text": "config missing"}}]}], "results": []"""));
        assertThat(report.failedRuns()).containsExactly("config missing");
        assertThat(read(run("\"invocations\": [{\"executionSuccessful\": true}], \"results\": []"))
                        .failedRuns())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"version\": \"2.1.0\"}",
                "{\"version\": \"2.1.0\", \"runs\": []}",
                "{\"version\": \"1.0.0\", \"runs\": [{}]}",
                "{\"version\": \"2.1.0\", \"runs\": [{]}",
                "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [",
                "{\"version\": \"2.1.0\", \"runs\": [{}]} x"
            })
    void whatIsNotSarifIsAProblem(String text) throws IOException {
        assertThat(read(text).problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.toString()).startsWith("r.sarif").doesNotContain("\n"));
    }

    @Test
    void deepNestingLongStringsAndTooManyResultsAreProblems() throws IOException {
        assertThat(read("{\"x\": " + "[".repeat(5_000)).problem()).isPresent();
        assertThat(read("{\"version\": \"" + "x".repeat(2_000_000) + "\"}").problem())
                .isPresent();
        Path file = Files.writeString(root.resolve("r.sarif"), run("\"results\": [{}, {}, {}]"));
        assertThat(new SarifReader(ReportLimits.DEFAULT.withEntries(2))
                        .read(new ReportFile(file, "r.sarif"), paths())
                        .problem())
                .isPresent();
    }

    @Test
    void membersOfUnexpectedShapeAreSkipped() throws IOException {
        SarifReport report = read(run("""
                "tool": 7, "artifacts": {"a": [1]}, "unknown": {"deep": [{"x": 1}]},
                "results": [{"message": ["?"], "locations": {"a": 1}, "ruleIndex": "one", "ruleId": {"x": 1}, "level": "odd"}]"""));
        assertThat(report.problem()).isEmpty();
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.level()).isEqualTo(SarifLevel.ERROR);
            assertThat(result.message()).isEqualTo("the tool gives no message");
        });
    }

    private static String run(String members) {
        return "{\"version\": \"2.1.0\", \"runs\": [{" + members + "}]}";
    }

    private static String at(String artifact) {
        return "{\"message\": {\"text\": \"m\"}, \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
                + artifact + ", \"region\": {\"startLine\": 3, \"startColumn\": 5, \"endColumn\": 9}}}]}";
    }

    private TreePaths paths() throws IOException {
        return TreePaths.of(root, root, Set.of("a b.js", "sub/b.js"));
    }

    private SarifReport read(String text) throws IOException {
        Path file = Files.writeString(root.resolve("r.sarif"), text);
        return new SarifReader(ReportLimits.DEFAULT).read(new ReportFile(file, "r.sarif"), paths());
    }
}
