package dev.gatehouse.git;

import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides for every changed path what becomes of it in a snapshot: taken in, removed, linked, or named as left out. */
final class Sorting {
    private static final String REMOVED = "0 0000000000000000000000000000000000000000\t";

    private final Path root;
    private final long sizeLimit;
    private final int oidDigits;

    /** Records for {@link WorkTree#set}: deletions and submodules. */
    final StringBuilder records = new StringBuilder();

    /** Paths for {@link WorkTree#add}. */
    final StringBuilder additions = new StringBuilder();

    final List<Snapshot.Oversized> oversized = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    Sorting(Path root, long sizeLimit, int oidDigits) {
        this.root = root;
        this.sizeLimit = sizeLimit;
        this.oidDigits = oidDigits;
    }

    void sort(WorkTree.Difference difference) throws IOException {
        for (RawChange change : difference.tracked()) {
            if (change.isDeleted()) {
                remove(change.after());
            } else if (change.newMode().equals(RawChange.GITLINK)) {
                link(change.after());
            } else {
                file(change.after());
            }
        }
        for (String path : difference.untracked()) {
            if (path.endsWith("/")) {
                link(path.substring(0, path.length() - 1));
            } else {
                file(path);
            }
        }
    }

    private void remove(String raw) {
        String zeros = oidDigits == 40 ? REMOVED : "0 " + "0".repeat(oidDigits) + "\t";
        records.append(zeros).append(raw).append('\0');
    }

    /** A repository within the tree is taken in as the commit that it is at; {@link Structure} decides on it. */
    private void link(String raw) throws IOException {
        if (leftOut(raw)) {
            return;
        }
        Optional<Path> folder = PathText.below(root, raw);
        Optional<Path> gitDir = folder.isPresent() ? WorkingCopy.gitDir(folder.get()) : Optional.empty();
        String commit = "1".repeat(oidDigits);
        if (gitDir.isPresent()) {
            commit = new UserRefs(gitDir.get(), WorkingCopy.commonDir(gitDir.get()))
                    .resolve("HEAD")
                    .map(ObjectId::hex)
                    .filter(hex -> hex.length() == oidDigits)
                    .orElse(commit);
        }
        records.append(RawChange.GITLINK + " ")
                .append(commit)
                .append('\t')
                .append(raw)
                .append('\0');
    }

    private void file(String raw) throws IOException {
        if (leftOut(raw) || tooLarge(raw)) {
            return;
        }
        additions.append(raw).append('\0');
    }

    private boolean leftOut(String raw) {
        if (PathText.isGitLike(raw)) {
            findings.add(StructuralRules.gitLike(PathText.text(raw)));
            return true;
        }
        return false;
    }

    private boolean tooLarge(String raw) throws IOException {
        Optional<Path> file = PathText.below(root, raw);
        if (file.isEmpty()) {
            return false;
        }
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file.get(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException vanished) {
            return false;
        }
        if (attributes.isRegularFile() && !Files.isReadable(file.get())) {
            findings.add(StructuralRules.unreadable(PathText.text(raw), "may not be read by this user"));
            return true;
        }
        if (!attributes.isRegularFile() || attributes.size() <= sizeLimit) {
            return false;
        }
        oversized.add(new Snapshot.Oversized(PathText.text(raw), attributes.size()));
        findings.add(StructuralRules.oversized(PathText.text(raw), attributes.size(), sizeLimit));
        return true;
    }
}
