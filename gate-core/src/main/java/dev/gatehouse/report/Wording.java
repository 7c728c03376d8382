package dev.gatehouse.report;

import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that several reports share. */
final class Wording {
    private Wording() {}

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The word at the top: a good selection is not called inconclusive, and never accepted. */
    static String headline(Verdict verdict) {
        if (verdict.decision() == Decision.INCONCLUSIVE && verdict.isGood()) {
            return "PARTIAL, GOOD SO FAR";
        }
        return verdict.needsPerson()
                ? "INCONCLUSIVE, NEEDS A PERSON"
                : verdict.decision().name();
    }

    static String result(GateResult result) {
        if (result instanceof GateResult.Passed) {
            return "passed";
        }
        if (result instanceof GateResult.Failed) {
            return "FAILED";
        }
        return result instanceof GateResult.NotProven ? "NOT PROVEN" : "skipped";
    }

    /** Why there is no proof, or why it was skipped. */
    static Optional<String> reason(GateResult result) {
        if (result instanceof GateResult.NotProven notProven) {
            return Optional.of(notProven.cause());
        }
        return result instanceof GateResult.Skipped skipped ? Optional.of(skipped.reason()) : Optional.empty();
    }

    static Optional<String> remedy(GateResult result) {
        return result instanceof GateResult.NotProven notProven
                        && !notProven.remedy().isBlank()
                ? Optional.of(notProven.remedy())
                : Optional.empty();
    }

    /** As published: lower case, with hyphens. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String trust(Trust trust) {
        return switch (trust) {
            case IN_PLACE -> "in place: a preview, good among the co-operative";
            case CHECKOUT -> "checkout: judged in a checkout of the gate's own";
            case SANDBOX -> "sandbox: judged in a checkout of the gate's own, behind a sandbox";
        };
    }

    static String time(Duration took) {
        long millis = took.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : String.format(Locale.ROOT, "%d min %02d s", millis / 60_000, millis / 1000 % 60);
    }

    static List<AssessedFinding> blocking(GateOutcome gate) {
        return gate.findings().stream().filter(AssessedFinding::blocking).toList();
    }

    /** What sets a finding apart from one that blocks. */
    static Optional<String> tag(AssessedFinding finding) {
        if (finding.waiver().isPresent()) {
            return Optional.of("waived: " + finding.waiver().get());
        }
        if (finding.state() == FindingState.EXISTING) {
            return Optional.of(finding.blocking() ? "existing, blocks too" : "existing");
        }
        return finding.level() == Level.REPORT ? Optional.of("report") : Optional.empty();
    }

    /** The message, after the name of the test where it is about one. */
    static String told(Finding finding) {
        String name = isTest(finding) ? TestName.shorten(finding.key()) : "";
        return name.isEmpty() || finding.message().contains(name) ? finding.message() : name + "  " + finding.message();
    }

    static boolean isTest(Finding finding) {
        return finding.rule().startsWith("tests/");
    }

    /** The full log of a gate. */
    static Optional<String> log(GateOutcome gate) {
        return gate.evidence().stream()
                .filter(evidence -> evidence.mediaType().startsWith("text/plain"))
                .map(Evidence::file)
                .map(Object::toString)
                .findFirst();
    }
}
