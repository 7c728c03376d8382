package dev.gatehouse.store;

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
import dev.gatehouse.verdict.Judgement.Judged;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One of everything, with every part filled. */
final class Samples {
    static final Finding FINDING = Finding.of("tests/failed", "com.acme.FooTest#bar", "expected <1>\nbut was <ä😀>")
            .at(new Location("src/test/FooTest.java", 12, 3, 14, 9))
            .causedBy("NullPointerException")
            .remediedBy("initialise it")
            .rerunBy(List.of("./mvnw", "test", "-Dtest=FooTest"));

    private Samples() {}

    static Judged judged(Path evidence) {
        return new Judged(
                42,
                List.of(FINDING, Finding.of("tests/vanished", "k", "")),
                List.of(new Measure("tests-run", 42.5, "count")),
                List.of(new Evidence("log", "text/plain", evidence)));
    }

    static Verdict verdict(String id, Decision decision, String... blocking) {
        List<AssessedFinding> findings = java.util.stream.Stream.of(blocking)
                .map(print -> new AssessedFinding(
                        FINDING, Level.BLOCK, FindingState.NEW, print, Optional.of("waived once"), true))
                .toList();
        return new Verdict(
                id,
                decision,
                true,
                Trust.CHECKOUT,
                Coverage.tier("stop"),
                new Submission(
                        new ObjectId("a".repeat(40)),
                        Optional.of(new ObjectId("b".repeat(64))),
                        new ObjectId("c".repeat(40)),
                        true,
                        Optional.of("task-7"),
                        "all tests pass"),
                new PolicyIdentity("refs/heads/main", "d".repeat(64)),
                List.of("a", "b"),
                List.of(
                        outcome("a", new GateResult.Failed(), findings),
                        outcome("b", new GateResult.Passed(), List.of()),
                        outcome("c", new GateResult.NotProven("cause", "remedy"), List.of()),
                        outcome("d", new GateResult.Skipped("reason", true), List.of())),
                List.of("a failed"),
                List.of("a note"),
                Instant.parse("2026-11-22T10:11:12.123456789Z"),
                Duration.ofNanos(1_234_567_890_123L));
    }

    private static GateOutcome outcome(String name, GateResult result, List<AssessedFinding> findings) {
        return new GateOutcome(
                name,
                "tests",
                Mode.ADVISORY,
                result,
                true,
                Duration.ofMillis(1500),
                7,
                findings,
                List.of(new Measure("m", Double.NaN, "ms")),
                List.of(new Evidence("log", "text/plain", Path.of("/tmp/log.txt"))));
    }
}
