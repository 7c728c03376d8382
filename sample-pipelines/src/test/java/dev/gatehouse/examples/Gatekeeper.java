package dev.gatehouse.examples;

import dev.gatehouse.git.Revisions;
import dev.gatehouse.kernel.RunListener;
import dev.gatehouse.report.Format;
import dev.gatehouse.runner.Check;
import dev.gatehouse.runner.CheckRequest;
import dev.gatehouse.runner.CheckResult;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges commits of workers against a target branch. */
// snippet: judge
final class Gatekeeper {
    private final Check check;
    private final String target;
    private final RunListener listener;

    Gatekeeper(Check check, String target, RunListener listener) {
        this.check = check;
        this.target = target;
        this.listener = listener;
    }

    /** Judges a commit in a checkout of its own, never in the worker's tree. */
    Answer judge(Path repository, String commit) throws IOException, InterruptedException {
        CheckRequest request = new CheckRequest(
                repository,
                Revisions.DEFAULT.withHead(commit).withTarget(target),
                Optional.empty(), // no tier and
                List.of(), // no single gates: a verdict over a selection accepts nothing
                Trust.CHECKOUT,
                Set.of(),
                Optional.empty(),
                "");
        try (CheckResult result = check.run(request, listener)) {
            return answer(result);
        }
    }

    private static Answer answer(CheckResult result) throws IOException {
        Verdict verdict = result.verdict();
        String reasons = String.join("; ", verdict.reasons());
        if (verdict.isAcceptance() && verdict.trust() != Trust.IN_PLACE) {
            return new Answer.Accepted(verdict.submission().tree().hex());
        }
        if (verdict.decision() == Decision.REJECTED) {
            StringBuilder told = new StringBuilder();
            Format.AGENT.write(verdict, result.context(), told);
            return new Answer.Rejected(told.toString(), faults(verdict));
        }
        return verdict.needsPerson() ? new Answer.AskPerson(reasons) : new Answer.Unproven(reasons);
    }

    /** What rejects it, by names that outlive edits elsewhere in a file. */
    private static Set<String> faults(Verdict verdict) {
        return verdict.gates().stream()
                .flatMap(gate -> gate.findings().stream())
                .filter(AssessedFinding::blocking)
                .map(AssessedFinding::fingerprint)
                .collect(Collectors.toSet());
    }
}
// end
