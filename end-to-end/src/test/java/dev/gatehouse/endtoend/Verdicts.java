package dev.gatehouse.endtoend;

import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;

/** What attacks must not reach, and what honest work must. */
final class Verdicts {
    /** What lets a submission out: everything was judged, on the gate's own ground, and is good. */
    static final Condition<Verdict> LET_OUT = new Condition<>(
            verdict -> verdict.isAcceptance() && verdict.trust() == Trust.CHECKOUT, "an acceptance at trust: checkout");

    static final Condition<Verdict> REJECTED =
            new Condition<>(verdict -> verdict.decision() == Decision.REJECTED, "REJECTED");

    static final Condition<Verdict> NEEDS_PERSON = new Condition<>(
            verdict -> verdict.decision() == Decision.INCONCLUSIVE && verdict.needsPerson(), "waiting for a person");

    private Verdicts() {}

    /** Why, and where: reasons, rules and places in one list of texts. */
    static List<String> said(Verdict verdict) {
        Stream<String> findings = verdict.gates().stream()
                .map(GateOutcome::findings)
                .flatMap(List::stream)
                .map(found -> found.finding().rule() + " "
                        + found.finding().at().map(place -> place.path()).orElse("") + " "
                        + found.finding().message());
        Stream<String> causes = verdict.gates().stream()
                .map(GateOutcome::result)
                .filter(GateResult.NotProven.class::isInstance)
                .map(result -> ((GateResult.NotProven) result).cause());
        return Stream.of(verdict.reasons().stream(), verdict.notes().stream(), findings, causes)
                .flatMap(texts -> texts)
                .toList();
    }
}
