package dev.gatehouse.manager;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges by the words in {@code a.txt}: {@code bad} is rejected, {@code unsure} cannot be judged, {@code broken} cannot
 * be judged on any base either, {@code ask} needs a person, everything else is accepted.
 */
final class WordJudge implements SubmissionJudge {
    final AtomicInteger asked = new AtomicInteger();
    private final GateRepository repository;

    WordJudge(GateRepository repository) {
        this.repository = repository;
    }

    @Override
    public Ruling judge(Matter matter) throws IOException, InterruptedException {
        asked.incrementAndGet();
        String words = repository.text(matter.head(), "a.txt").orElse("");
        boolean onBase = matter.head().equals(matter.base());
        Verdict verdict;
        if (words.contains("bad")) {
            verdict = verdict(matter, Decision.REJECTED, false, new GateResult.Failed(), words);
        } else if (words.contains("ask")) {
            verdict = verdict(matter, Decision.REJECTED, true, new GateResult.Failed(), words);
        } else if (words.contains("unsure") || words.contains("broken")) {
            verdict = verdict(matter, Decision.INCONCLUSIVE, false, unproven(), words);
        } else if (onBase && repository.text(matter.base(), "broken").isPresent()) {
            verdict = verdict(matter, Decision.INCONCLUSIVE, false, unproven(), words);
        } else {
            verdict = verdict(matter, Decision.ACCEPTED, false, new GateResult.Passed(), words);
        }
        return new Ruling(verdict, "a.txt says: " + words.strip());
    }

    private static GateResult unproven() {
        return new GateResult.NotProven("the gate is not sure", "look");
    }

    private Verdict verdict(Matter matter, Decision decision, boolean person, GateResult result, String words)
            throws IOException, InterruptedException {
        List<AssessedFinding> findings = result instanceof GateResult.Failed
                ? List.of(new AssessedFinding(
                        Finding.of("words/bad", words.strip(), "bad words"),
                        Level.BLOCK,
                        FindingState.NEW,
                        Integer.toHexString(words.hashCode()),
                        Optional.empty(),
                        true))
                : List.of();
        GateOutcome gate = new GateOutcome(
                "words", "words", Mode.BLOCKING, result, false, Duration.ZERO, 1, findings, List.of(), List.of());
        return new Verdict(
                matter.head().hex(),
                decision,
                person,
                Trust.CHECKOUT,
                Coverage.FULL,
                new Submission(
                        repository.exchange().treeOf(matter.head()),
                        Optional.of(matter.head()),
                        matter.base(),
                        false,
                        Optional.empty(),
                        matter.claim()),
                new PolicyIdentity("test", "test"),
                List.of("words"),
                List.of(gate),
                decision == Decision.ACCEPTED ? List.of() : List.of("words: " + words.strip()),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO);
    }
}
