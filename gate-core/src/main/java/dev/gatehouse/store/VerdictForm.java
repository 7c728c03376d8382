package dev.gatehouse.store;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Coverage;
import dev.gatehouse.verdict.Decision;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Mode;
import dev.gatehouse.verdict.PolicyIdentity;
import dev.gatehouse.verdict.Trust;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;

/** How verdicts and their parts look in bytes. A change of form changes {@link #VERSION}. */
final class VerdictForm {
    static final int VERSION = 1;

    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int NOT_PROVEN = 2;
    private static final int SKIPPED = 3;

    private VerdictForm() {}

    static void write(Encoder out, Verdict verdict) throws IOException {
        out.number(VERSION);
        out.text(verdict.id());
        out.constant(verdict.decision());
        out.flag(verdict.needsPerson());
        out.constant(verdict.trust());
        out.text(verdict.coverage().name());
        out.flag(verdict.coverage().complete());
        writeSubmission(out, verdict.submission());
        out.text(verdict.policy().source());
        out.text(verdict.policy().digest());
        out.texts(verdict.selected());
        out.each(verdict.gates(), VerdictForm::writeOutcome);
        out.texts(verdict.reasons());
        out.texts(verdict.notes());
        out.moment(verdict.at());
        out.span(verdict.took());
    }

    static Verdict read(Decoder in) throws IOException {
        JudgementForm.expect(VERSION, in.number());
        return new Verdict(
                in.text(),
                in.constant(Decision.class),
                in.flag(),
                in.constant(Trust.class),
                new Coverage(in.text(), in.flag()),
                readSubmission(in),
                new PolicyIdentity(in.text(), in.text()),
                in.texts(),
                in.each(VerdictForm::readOutcome),
                in.texts(),
                in.texts(),
                in.moment(),
                in.span());
    }

    private static void writeSubmission(Encoder out, Submission submission) throws IOException {
        out.text(submission.tree().hex());
        out.maybe(submission.head().map(ObjectId::hex), Encoder::text);
        out.text(submission.base().hex());
        out.flag(submission.dirty());
        out.maybe(submission.task(), Encoder::text);
        out.text(submission.claim());
    }

    private static Submission readSubmission(Decoder in) throws IOException {
        return new Submission(
                new ObjectId(in.text()),
                in.maybe(Decoder::text).map(ObjectId::new),
                new ObjectId(in.text()),
                in.flag(),
                in.maybe(Decoder::text),
                in.text());
    }

    private static void writeOutcome(Encoder out, GateOutcome outcome) throws IOException {
        out.text(outcome.gate());
        out.text(outcome.type());
        out.constant(outcome.mode());
        writeResult(out, outcome.result());
        out.flag(outcome.cached());
        out.span(outcome.took());
        out.big(outcome.examined());
        out.each(outcome.findings(), VerdictForm::writeAssessed);
        out.each(outcome.measures(), JudgementForm::writeMeasure);
        out.each(outcome.evidence(), JudgementForm::writeEvidence);
    }

    private static GateOutcome readOutcome(Decoder in) throws IOException {
        return new GateOutcome(
                in.text(),
                in.text(),
                in.constant(Mode.class),
                readResult(in),
                in.flag(),
                in.span(),
                in.big(),
                in.each(VerdictForm::readAssessed),
                in.each(JudgementForm::readMeasure),
                in.each(JudgementForm::readEvidence));
    }

    private static void writeResult(Encoder out, GateResult result) throws IOException {
        if (result instanceof GateResult.Passed) {
            out.number(PASSED);
        } else if (result instanceof GateResult.Failed) {
            out.number(FAILED);
        } else if (result instanceof GateResult.NotProven unproven) {
            out.number(NOT_PROVEN);
            out.text(unproven.cause());
            out.text(unproven.remedy());
        } else if (result instanceof GateResult.Skipped skipped) {
            out.number(SKIPPED);
            out.text(skipped.reason());
            out.flag(skipped.allowed());
        }
    }

    private static GateResult readResult(Decoder in) throws IOException {
        int kind = in.number();
        return switch (kind) {
            case PASSED -> new GateResult.Passed();
            case FAILED -> new GateResult.Failed();
            case NOT_PROVEN -> new GateResult.NotProven(in.text(), in.text());
            case SKIPPED -> new GateResult.Skipped(in.text(), in.flag());
            default -> throw new IOException("no result of kind " + kind);
        };
    }

    private static void writeAssessed(Encoder out, AssessedFinding assessed) throws IOException {
        JudgementForm.writeFinding(out, assessed.finding());
        out.constant(assessed.level());
        out.constant(assessed.state());
        out.text(assessed.fingerprint());
        out.maybe(assessed.waiver(), Encoder::text);
        out.flag(assessed.blocking());
    }

    private static AssessedFinding readAssessed(Decoder in) throws IOException {
        return new AssessedFinding(
                JudgementForm.readFinding(in),
                in.constant(Level.class),
                in.constant(FindingState.class),
                in.text(),
                in.maybe(Decoder::text),
                in.flag());
    }
}
