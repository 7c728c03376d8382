package dev.gatehouse.benchmark;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.kernel.Ground;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ground with nothing on it. */
record BareGround(Path workspace) implements Ground {
    @Override
    public Submission submission() {
        return Submission.of(new ObjectId("a".repeat(40)), new ObjectId("b".repeat(40)));
    }

    @Override
    public Side side() {
        return Side.HEAD;
    }

    @Override
    public Trust trust() {
        return Trust.IN_PLACE;
    }

    @Override
    public Content content(Side side) {
        throw new UnsupportedOperationException("the gates of this benchmark read nothing");
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public String digest(List<String> globs) {
        return "content";
    }

    @Override
    public Checkout checkout(Side side) {
        throw new UnsupportedOperationException("the gates of this benchmark check nothing out");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Map<String, String> ambient() {
        return Map.of();
    }

    @Override
    public Path evidence() {
        return workspace.resolve("evidence");
    }

    @Override
    public Path memory() {
        return workspace.resolve("memory");
    }

    @Override
    public Path scratch() {
        return workspace.resolve("scratch");
    }

    @Override
    public Optional<Instant> builtSince() {
        return Optional.empty();
    }
}
