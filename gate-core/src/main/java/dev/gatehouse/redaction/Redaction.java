package dev.gatehouse.redaction;

import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.GateOutcome;
import dev.gatehouse.verdict.GateResult;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes secrets out of what gates and the host say and leave behind. Safe for several threads. */
public final class Redaction {
    private final Secrets secrets;

    /** A redaction of whatever is a secret by the time that something is scrubbed. */
    public Redaction(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Whether there is anything to take out yet. */
    public boolean isIdle() {
        return secrets.isEmpty();
    }

    /** A text without secrets. */
    public String scrub(String text) {
        return secrets.scrub(text);
    }

    /** Texts without secrets. */
    public List<String> scrub(List<String> texts) {
        return texts.stream().map(secrets::scrub).toList();
    }

    /**
     * A judgement without secrets in its texts. Places stay what they are, since policy is applied by them; they are
     * scrubbed with the {@linkplain #scrub(Verdict) verdict}.
     */
    public Judgement scrub(Judgement judgement) {
        if (secrets.isEmpty()) {
            return judgement;
        }
        return judgement instanceof Judgement.Judged judged
                ? scrub(judged)
                : judgement instanceof Judgement.NotProven unproven
                        ? new Judgement.NotProven(
                                secrets.scrub(unproven.cause()),
                                secrets.scrub(unproven.remedy()),
                                evidence(unproven.evidence()))
                        : judgement;
    }

    /** The same for one that judged. */
    public Judgement.Judged scrub(Judgement.Judged judged) {
        return new Judgement.Judged(
                judged.examined(),
                judged.findings().stream().map(this::texts).toList(),
                measures(judged.measures()),
                evidence(judged.evidence()));
    }

    /** Whether a secret is in the name of a place that a finding names. */
    public boolean isInPlaces(Judgement.Judged judged) {
        return judged.findings().stream()
                .flatMap(finding -> finding.at().stream())
                .anyMatch(at -> !secrets.scrub(at.path()).equals(at.path()));
    }

    /** A verdict without secrets, for whoever reads or keeps it. Its decision and its identity stay the same. */
    public Verdict scrub(Verdict verdict) {
        if (secrets.isEmpty()) {
            return verdict;
        }
        return new Verdict(
                verdict.id(),
                verdict.decision(),
                verdict.needsPerson(),
                verdict.trust(),
                verdict.coverage(),
                submission(verdict.submission()),
                verdict.policy(),
                verdict.selected(),
                verdict.gates().stream().map(this::outcome).toList(),
                scrub(verdict.reasons()),
                scrub(verdict.notes()),
                verdict.at(),
                verdict.took());
    }

    /** Files whose secrets read as stars; lines and columns stay what they are. */
    public Content scrub(Content content) {
        return new ScrubbedContent(content, secrets);
    }

    /**
     * Scrubs all regular files below a folder, and the names of what is in it.
     *
     * @throws IOException if something may still hold a secret
     */
    public void scrubBelow(Path folder) throws IOException {
        if (!secrets.isEmpty()) {
            new ScrubbedFolder(secrets).scrub(folder);
        }
    }

    /** Scrubs one regular file in place. */
    public void scrubFile(Path file) throws IOException {
        if (!secrets.isEmpty()) {
            new ScrubbedFolder(secrets).scrubFile(file);
        }
    }

    /** Whether a secret is in what a gate said, or in the name of a place. */
    public boolean isNeededFor(Judgement.Judged judged) {
        return isInPlaces(judged) || !scrub(judged).equals(judged);
    }

    private Submission submission(Submission told) {
        return new Submission(
                told.tree(),
                told.head(),
                told.base(),
                told.dirty(),
                told.task().map(secrets::scrub),
                secrets.scrub(told.claim()));
    }

    private GateOutcome outcome(GateOutcome outcome) {
        return new GateOutcome(
                outcome.gate(),
                outcome.type(),
                outcome.mode(),
                result(outcome.result()),
                outcome.cached(),
                outcome.took(),
                outcome.examined(),
                outcome.findings().stream().map(this::assessed).toList(),
                measures(outcome.measures()),
                evidence(outcome.evidence()));
    }

    private GateResult result(GateResult result) {
        if (result instanceof GateResult.NotProven unproven) {
            return new GateResult.NotProven(secrets.scrub(unproven.cause()), secrets.scrub(unproven.remedy()));
        }
        return result instanceof GateResult.Skipped skipped
                ? new GateResult.Skipped(secrets.scrub(skipped.reason()), skipped.allowed())
                : result;
    }

    private AssessedFinding assessed(AssessedFinding assessed) {
        Finding finding = texts(assessed.finding());
        return new AssessedFinding(
                finding.at().map(at -> placed(finding, at)).orElse(finding),
                assessed.level(),
                assessed.state(),
                assessed.fingerprint(),
                assessed.waiver().map(secrets::scrub),
                assessed.blocking());
    }

    private Finding placed(Finding finding, Location at) {
        return finding.at(new Location(secrets.scrub(at.path()), at.line(), at.column(), at.endLine(), at.endColumn()));
    }

    private Finding texts(Finding finding) {
        return new Finding(
                secrets.scrub(finding.rule()),
                secrets.scrub(finding.key()),
                secrets.scrub(finding.message()),
                finding.at(),
                finding.cause().map(secrets::scrub),
                finding.remedy().map(secrets::scrub),
                scrub(finding.rerun()));
    }

    private List<Measure> measures(List<Measure> all) {
        return all.stream()
                .map(one -> new Measure(secrets.scrub(one.name()), one.value(), secrets.scrub(one.unit())))
                .toList();
    }

    private List<Evidence> evidence(List<Evidence> all) {
        return all.stream()
                .map(one -> new Evidence(
                        secrets.scrub(one.name()),
                        secrets.scrub(one.mediaType()),
                        ScrubbedFolder.renamed(one.file(), secrets)))
                .toList();
    }
}
