package dev.gatehouse.kernel;

import dev.gatehouse.gate.Checkout;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.Side;
import dev.gatehouse.submission.Submission;
import dev.gatehouse.verdict.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ground made of a scratch folder and files in memory. */
final class FakeGround implements Ground {
    final Path root;
    final Map<Side, TreeMap<String, String>> files = new EnumMap<>(Side.class);
    final List<Change> changes = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> ambient = new HashMap<>();
    final List<Path> closed = new ArrayList<>();
    Side side = Side.HEAD;
    Trust trust = Trust.IN_PLACE;
    Optional<Instant> builtSince = Optional.empty();
    String base = "b".repeat(40);
    String digest = "content-1";

    FakeGround(Path root) throws IOException {
        this.root = root;
        files.put(Side.BASE, new TreeMap<>());
        files.put(Side.HEAD, new TreeMap<>());
        environment.put("PATH", System.getenv("PATH"));
        Files.createDirectories(workspace());
    }

    FakeGround file(String path, String text) {
        files.get(Side.HEAD).put(path, text);
        return this;
    }

    FakeGround changed(String path) {
        changes.add(new Change(Optional.of(path), Optional.of(path), List.of()));
        return this;
    }

    @Override
    public Submission submission() {
        return Submission.of(new ObjectId("a".repeat(40)), new ObjectId(base));
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public Trust trust() {
        return trust;
    }

    @Override
    public Path workspace() {
        return root.resolve("workspace");
    }

    @Override
    public Content content(Side asked) {
        TreeMap<String, String> tree = files.get(asked);
        return new Content() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.ofNullable(tree.get(path))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public List<String> paths() {
                return List.copyOf(tree.keySet());
            }
        };
    }

    @Override
    public List<Change> changes() {
        return changes;
    }

    @Override
    public String digest(List<String> globs) {
        return digest + globs;
    }

    @Override
    public Checkout checkout(Side asked) throws IOException {
        Path folder = Files.createTempDirectory(root, "checkout");
        return new Checkout() {
            @Override
            public Path root() {
                return folder;
            }

            @Override
            public void close() {
                closed.add(folder);
            }
        };
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Map<String, String> ambient() {
        return ambient;
    }

    @Override
    public Path evidence() {
        return root.resolve("evidence");
    }

    @Override
    public Path memory() {
        return root.resolve("memory");
    }

    @Override
    public Path scratch() {
        return root.resolve("scratch");
    }

    @Override
    public Optional<Instant> builtSince() {
        return builtSince;
    }
}
