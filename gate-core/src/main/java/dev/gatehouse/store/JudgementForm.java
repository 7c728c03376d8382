package dev.gatehouse.store;

import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.IOException;
import java.nio.file.Path;

/** How judgements and their parts look in bytes. A change of form changes {@link #VERSION}. */
final class JudgementForm {
    static final int VERSION = 2;

    private JudgementForm() {}

    static void write(Encoder out, StoredJudgement entry) throws IOException {
        out.number(VERSION);
        out.span(entry.took());
        Judgement.Judged judged = entry.judgement();
        out.big(judged.examined());
        out.each(judged.findings(), JudgementForm::writeFinding);
        out.each(judged.measures(), JudgementForm::writeMeasure);
        out.each(judged.evidence(), JudgementForm::writeEvidence);
    }

    static StoredJudgement read(Decoder in) throws IOException {
        expect(VERSION, in.number());
        var took = in.span();
        Judgement.Judged judged = new Judgement.Judged(
                in.big(),
                in.each(JudgementForm::readFinding),
                in.each(JudgementForm::readMeasure),
                in.each(JudgementForm::readEvidence));
        return new StoredJudgement(judged, took);
    }

    static void expect(int version, int found) throws IOException {
        if (version != found) {
            throw new IOException("form " + found + ", and this program reads " + version);
        }
    }

    static void writeFinding(Encoder out, Finding finding) throws IOException {
        out.text(finding.rule());
        out.text(finding.key());
        out.text(finding.message());
        out.maybe(finding.at(), JudgementForm::writeLocation);
        out.maybe(finding.cause(), Encoder::text);
        out.maybe(finding.remedy(), Encoder::text);
        out.texts(finding.rerun());
    }

    static Finding readFinding(Decoder in) throws IOException {
        return new Finding(
                in.text(),
                in.text(),
                in.text(),
                in.maybe(JudgementForm::readLocation),
                in.maybe(Decoder::text),
                in.maybe(Decoder::text),
                in.texts());
    }

    private static void writeLocation(Encoder out, Location at) throws IOException {
        out.text(at.path());
        out.number(at.line());
        out.number(at.column());
        out.number(at.endLine());
        out.number(at.endColumn());
    }

    private static Location readLocation(Decoder in) throws IOException {
        return new Location(in.text(), in.number(), in.number(), in.number(), in.number());
    }

    static void writeMeasure(Encoder out, Measure measure) throws IOException {
        out.text(measure.name());
        out.real(measure.value());
        out.text(measure.unit());
    }

    static Measure readMeasure(Decoder in) throws IOException {
        return new Measure(in.text(), in.real(), in.text());
    }

    static void writeEvidence(Encoder out, Evidence evidence) throws IOException {
        out.text(evidence.name());
        out.text(evidence.mediaType());
        out.text(evidence.file().toString());
    }

    static Evidence readEvidence(Decoder in) throws IOException {
        return new Evidence(in.text(), in.text(), Path.of(in.text()));
    }
}
