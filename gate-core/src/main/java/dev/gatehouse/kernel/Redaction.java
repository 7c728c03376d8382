package dev.gatehouse.kernel;

import dev.gatehouse.kernel.Execution.Answer;
import dev.gatehouse.kernel.Execution.Answered;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Judgement;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Measure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Takes secrets out of what gates leave behind: answers and files. */
final class Redaction {
    private final Secrets secrets;

    Redaction(Secrets secrets) {
        this.secrets = secrets;
    }

    Execution scrub(Execution execution) {
        Answer answer = execution.answer();
        return secrets.isEmpty() || !(answer instanceof Answered answered)
                ? execution
                : new Execution(
                        execution.gate(),
                        new Answered(scrub(answered.judgement())),
                        execution.cached(),
                        execution.took());
    }

    Judgement scrub(Judgement judgement) {
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

    Judgement.Judged scrub(Judgement.Judged judged) {
        return new Judgement.Judged(
                judged.examined(),
                judged.findings().stream().map(this::finding).toList(),
                judged.measures().stream().map(this::measure).toList(),
                evidence(judged.evidence()));
    }

    /** Scrubs all regular files below a folder. What cannot be scrubbed is deleted. */
    void scrubBelow(Path folder) {
        if (secrets.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        scrubOrDelete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("evidence in " + folder + " may hold secrets: delete it", e);
        }
    }

    /** Scrubs one file in place. */
    void scrubFile(Path file) throws IOException {
        if (secrets.isEmpty()
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || copy(file, OutputStream.nullOutputStream()) == 0) {
            return;
        }
        Path clean = Files.createTempFile(file.toAbsolutePath().resolveSibling("."), "scrubbed", null)
                .normalize();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
            copy(file, out);
        }
        Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void scrubOrDelete(Path file) throws IOException {
        try {
            scrubFile(file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
        }
    }

    private long copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return secrets.scrub(in, out);
        }
    }

    private Finding finding(Finding finding) {
        return new Finding(
                secrets.scrub(finding.rule()),
                secrets.scrub(finding.key()),
                secrets.scrub(finding.message()),
                finding.at().map(this::location),
                finding.cause().map(secrets::scrub),
                finding.remedy().map(secrets::scrub),
                finding.rerun().stream().map(secrets::scrub).toList());
    }

    private Location location(Location at) {
        return new Location(secrets.scrub(at.path()), at.line(), at.column(), at.endLine(), at.endColumn());
    }

    private Measure measure(Measure measure) {
        return new Measure(secrets.scrub(measure.name()), measure.value(), secrets.scrub(measure.unit()));
    }

    private List<Evidence> evidence(List<Evidence> all) {
        return all.stream()
                .map(one -> new Evidence(secrets.scrub(one.name()), secrets.scrub(one.mediaType()), one.file()))
                .toList();
    }
}
