package dev.gatehouse.runner;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.git.TreeContent;
import dev.gatehouse.git.TreeEntry;
import dev.gatehouse.policy.TreeEntries;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Content;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.submission.PathGlobs;
import dev.gatehouse.submission.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two trees of a submission, each question to Git asked at most once and only when needed. Safe for threads. */
final class Trees implements TreeEntries, AutoCloseable {
    private final GateRepository repository;
    private final Map<Side, ObjectId> roots;
    private final Map<Side, TreeContent> open = new EnumMap<>(Side.class);
    private final Map<Side, List<TreeEntry>> entries = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, TreeEntry>> byPath = new EnumMap<>(Side.class);
    private @Nullable List<Change> changes;

    Trees(GateRepository repository, ObjectId base, ObjectId head) {
        this.repository = repository;
        this.roots = Map.of(Side.BASE, base, Side.HEAD, head);
    }

    /** The files of a side; the tree is opened when the first of them is asked for. */
    Content content(Side side) {
        return new Content() {
            @Override
            public Optional<InputStream> open(String path) throws IOException {
                return opened(side).open(path);
            }

            @Override
            public List<String> paths() throws IOException {
                return opened(side).paths();
            }
        };
    }

    synchronized List<Change> changes() throws IOException {
        if (changes == null) {
            changes = ask(() -> repository.changes(root(Side.BASE), root(Side.HEAD)));
        }
        return changes;
    }

    /** A digest over path, mode and name of the entries that match. */
    String digest(Side side, List<String> globs) throws IOException {
        if (globs.contains("**")) {
            return root(side).hex();
        }
        PathGlobs wanted = PathGlobs.of(globs);
        StringBuilder text = new StringBuilder();
        for (TreeEntry entry : entries(side)) {
            if (wanted.matches(entry.path())) {
                text.append(entry.mode())
                        .append(' ')
                        .append(entry.object().hex())
                        .append(' ');
                text.append(entry.path()).append('\0');
            }
        }
        return Digests.sha256(text.toString());
    }

    @Override
    public synchronized Optional<String> entry(Side side, String path) {
        Map<String, TreeEntry> known = byPath.computeIfAbsent(side, any -> indexed(side));
        return Optional.ofNullable(known.get(path))
                .map(entry -> entry.mode() + " " + entry.object().hex());
    }

    private Map<String, TreeEntry> indexed(Side side) {
        try {
            Map<String, TreeEntry> index = new HashMap<>();
            entries(side).forEach(entry -> index.put(entry.path(), entry));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized List<TreeEntry> entries(Side side) throws IOException {
        List<TreeEntry> known = entries.get(side);
        if (known == null) {
            known = ask(() -> repository.entries(root(side)));
            entries.put(side, known);
        }
        return known;
    }

    private synchronized TreeContent opened(Side side) throws IOException {
        TreeContent known = open.get(side);
        if (known == null) {
            known = ask(() -> repository.content(root(side)));
            open.put(side, known);
        }
        return known;
    }

    private ObjectId root(Side side) {
        return Objects.requireNonNull(roots.get(side));
    }

    @Override
    public synchronized void close() throws IOException {
        for (TreeContent content : open.values()) {
            content.close();
        }
        open.clear();
    }

    /** A question to Git, which may be interrupted where the asker's interface knows of failures only. */
    private static <T> T ask(Asking<T> question) throws IOException {
        try {
            return question.ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while git was asked");
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }
}
