package dev.gatehouse.report;

import dev.gatehouse.config.Feedback;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verdicts to write about. */
final class Verdicts {
    static final ObjectId TREE = new ObjectId("1".repeat(40));
    static final ObjectId BASE = new ObjectId("2".repeat(40));
    static final Rule RULE = Rule.blocking(
            "tests/failed", new Rule.Help("A test fails.", "It held before.", "bad", "good", "Make it pass."));

    private Verdicts() {}

    /** Five tests fail by one cause; a linter finds one new, one waived and one old thing; one gate can't tell. */
    static Verdict rejected() {
        return verdict(
                Decision.REJECTED,
                List.of(tests(), lint(), notProven()),
                List.of("tests failed: 5 findings", "lint failed: 1 finding", "audit is not proven: npm is missing"));
    }

    static Verdict accepted() {
        GateOutcome build = gate("build", "command", new GateResult.Passed(), List.of());
        return verdict(Decision.ACCEPTED, List.of(build), List.of());
    }

    static Verdict partial() {
        Verdict accepted = accepted();
        return new Verdict(
                accepted.id(),
                Decision.INCONCLUSIVE,
                false,
                accepted.trust(),
                Coverage.PARTIAL,
                accepted.submission(),
                accepted.policy(),
                accepted.selected(),
                accepted.gates(),
                List.of("only a part was asked for (partial); not judged: tests"),
                List.of(),
                accepted.at(),
                accepted.took());
    }

    static Verdict verdict(Decision decision, List<GateOutcome> gates, List<String> reasons) {
        return new Verdict(
                "f".repeat(64),
                decision,
                false,
                Trust.IN_PLACE,
                Coverage.FULL,
                Submission.of(TREE, BASE),
                new PolicyIdentity("refs/remotes/origin/main:gate.yaml", "e".repeat(64)),
                gates.stream().map(GateOutcome::gate).toList(),
                gates,
                reasons,
                List.of(),
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofMillis(12_340));
    }

    private static GateOutcome tests() {
        List<AssessedFinding> findings = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String type = "C" + i + "Test";
            findings.add(blocking(Finding.of("tests/failed", "d." + type + "#adds", "expected: <4> but was: <0>")
                    .at(Location.of("src/test/java/d/" + type + ".java", 4))
                    .causedBy("AssertionFailedError in Calc.add (src/main/java/d/Calc.java:2)")
                    .rerunBy(List.of("./mvnw", "-q", "-B", "-Dtest=" + type + "#adds", "test"))));
        }
        return new GateOutcome(
                "tests",
                "tests",
                Mode.BLOCKING,
                new GateResult.Failed(),
                false,
                Duration.ofMillis(12_000),
                40,
                findings,
                List.of(new Measure("tests-run", 40, "count")),
                List.of(new Evidence("log", "text/plain", Path.of("/state/runs/7/tests.log"))));
    }

    private static GateOutcome lint() {
        Finding unused = Finding.of("command/lint/no-unused", "total", "'total' is never used")
                .at(new Location("src/app.ts", 2, 9, 2, 14))
                .remediedBy("Remove the variable.");
        Finding console =
                Finding.of("command/lint/no-console", "log", "console.log").at(Location.of("src/app.ts", 3, 3));
        List<AssessedFinding> findings = List.of(
                blocking(unused),
                new AssessedFinding(
                        console, Level.BLOCK, FindingState.NEW, "fp-console", Optional.of("CLI output"), false),
                new AssessedFinding(console, Level.BLOCK, FindingState.EXISTING, "fp-old", Optional.empty(), false));
        return gate("lint", "command", new GateResult.Failed(), findings);
    }

    private static GateOutcome notProven() {
        return gate("audit", "command", new GateResult.NotProven("npm is missing", "Install Node.js."), List.of());
    }

    static GateOutcome gate(String name, String type, GateResult result, List<AssessedFinding> findings) {
        return new GateOutcome(
                name, type, Mode.BLOCKING, result, false, Duration.ofMillis(800), 3, findings, List.of(), List.of());
    }

    static AssessedFinding blocking(Finding finding) {
        String fingerprint = "fp-" + finding.key();
        return new AssessedFinding(finding, Level.BLOCK, FindingState.NEW, fingerprint, Optional.empty(), true);
    }

    /** A verdict with as many blocking findings, a hundred to a file. */
    static Verdict large(int findings) {
        List<AssessedFinding> all = new ArrayList<>(findings);
        for (int i = 0; i < findings; i++) {
            all.add(blocking(Finding.of("command/lint/rule-" + i % 40, "k" + i, "finding number " + i)
                    .at(Location.of("src/File" + i / 100 + ".java", 1 + i % 100, 5))));
        }
        GateOutcome gate = gate("lint", "command", new GateResult.Failed(), all);
        return verdict(Decision.REJECTED, List.of(gate), List.of("lint failed"));
    }

    static Verdict withFinding(Finding finding) {
        GateOutcome gate =
                gate(finding.message(), finding.message(), new GateResult.Failed(), List.of(blocking(finding)));
        return verdict(Decision.REJECTED, List.of(gate), List.of(finding.message()));
    }

    static ReportContext context() {
        return context(new Feedback(6000, 10), Optional.empty());
    }

    static ReportContext context(Feedback feedback, Optional<Set<String>> previous) {
        Content files = content(Map.of(
                "src/app.ts", "const a = 1;\n  const total = a;\n  console.log(a);\n",
                "src/test/java/d/C1Test.java",
                        "class C1Test {\n\n  void adds() {\n    assertEquals(4, Calc.add(2, 2));\n"));
        return new ReportContext(
                files,
                List.of(RULE),
                feedback,
                Style.PLAIN,
                previous,
                Optional.of(Path.of("/state/runs/7/report.txt")),
                List.of("gate", "check", "--base", "main"),
                "0.1.0");
    }

    static Content content(Map<String, String> files) {
        return new Content() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.ofNullable(files.get(path))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public List<String> paths() {
                return List.copyOf(files.keySet());
            }
        };
    }

    static String written(Format format, Verdict verdict, ReportContext context) throws java.io.IOException {
        StringBuilder out = new StringBuilder();
        format.write(verdict, context, out);
        return out.toString();
    }
}
