package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.submission.ObjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The refs of a repository that is not ours, read as files: only full names are looked up, so no tag, branch or file can
 * pass for another, and no configuration takes part.
 */
final class UserRefs {
    private static final String REFS = "refs/";
    private static final String UNSAFE_SIGNS = "\u007f~^:?*[\\";
    private static final List<String> UNSAFE_PARTS = List.of("..", "//", "/.", "@{");
    private static final List<String> UNSAFE_ENDS = List.of(".lock", ".", "/");
    private static final int MAX_SYMREFS = 5;
    private static final long MAX_REF_BYTES = 4096;

    private final Path gitDir;
    private final Path commonDir;

    UserRefs(Path gitDir, Path commonDir) {
        this.gitDir = gitDir;
        this.commonDir = commonDir;
    }

    /** What a full ref name, or HEAD, points to. */
    Optional<ObjectId> resolve(String ref) throws IOException {
        String name = ref;
        for (int hop = 0; hop < MAX_SYMREFS; hop++) {
            Optional<String> value = value(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String text = value.get();
            if (!text.startsWith("ref:")) {
                return ObjectId.isFull(text) ? Optional.of(new ObjectId(text)) : Optional.empty();
            }
            name = text.substring("ref:".length()).strip();
            refuseReftable(name);
        }
        return Optional.empty();
    }

    /** The name that a symbolic ref points to. */
    Optional<String> symbolic(String ref) throws IOException {
        return value(ref)
                .filter(text -> text.startsWith("ref:"))
                .map(text -> text.substring("ref:".length()).strip());
    }

    private Optional<String> value(String name) throws IOException {
        if (!isSafe(name)) {
            return Optional.empty();
        }
        Path file = (name.equals("HEAD") ? gitDir : commonDir).resolve(name);
        if (Files.isRegularFile(file) && Files.size(file) <= MAX_REF_BYTES) {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
        }
        return packed(name);
    }

    private Optional<String> packed(String name) throws IOException {
        Path packed = commonDir.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return Optional.empty();
        }
        String end = " " + name;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(packed), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.endsWith(end) && line.length() - end.length() >= 40)
                    .map(line -> line.substring(0, line.length() - end.length()))
                    .filter(ObjectId::isFull)
                    .findFirst();
        }
    }

    /** Git's own rules for names, in loops: a pattern would cost every cold start milliseconds. */
    private static boolean isSafe(String name) {
        if (name.equals("HEAD")) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || UNSAFE_SIGNS.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return name.startsWith(REFS)
                && name.length() > REFS.length()
                && !anyWithin(UNSAFE_PARTS, name)
                && !anyEnds(UNSAFE_ENDS, name);
    }

    private static boolean anyWithin(List<String> parts, String name) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyEnds(List<String> ends, String name) {
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static void refuseReftable(String name) {
        if (name.equals("refs/heads/.invalid")) {
            throw new RepositoryProblem(
                    Kind.UNSUPPORTED,
                    "The repository keeps its refs in the reftable format.",
                    "The gate reads refs as files, so that no configuration of the repository takes part.",
                    "Run 'git refs migrate --ref-format=files' in the repository.");
        }
    }
}
