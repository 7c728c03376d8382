package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two trees; attributes, drivers and settings of the judged repository have no say in it. */
final class TreeDiff {
    private static final String[] RENAMES = {"-M50%", "-l1000"};

    private final Git git;

    TreeDiff(Git git) {
        this.git = git;
    }

    /** Every changed path by modes and objects, renames not looked for. */
    List<RawChange> raw(ObjectId base, ObjectId head) throws IOException, InterruptedException {
        return git.stream(
                Input.none(),
                RawChange::readAll,
                "diff-tree",
                "-r",
                "-z",
                "--raw",
                "--no-renames",
                "--ignore-submodules=none",
                base.hex(),
                head.hex());
    }

    /** Every change with its added lines. */
    List<Change> changes(ObjectId base, ObjectId head) throws IOException, InterruptedException {
        List<RawChange> raw = git.stream(
                Input.none(),
                RawChange::readAll,
                "diff-tree",
                "-r",
                "-z",
                "--raw",
                RENAMES[0],
                RENAMES[1],
                "--ignore-submodules=none",
                base.hex(),
                head.hex());
        long edited = raw.stream().filter(TreeDiff::hasHunks).count();
        List<HunkReader.Section> sections = edited == 0 ? List.of() : hunks(base, head);
        // Should the two answers ever disagree, every changed file counts as wholly changed.
        boolean matched = sections.size() == edited;
        List<Change> changes = new ArrayList<>(raw.size());
        int next = 0;
        for (RawChange change : raw) {
            boolean inPatch = matched && hasHunks(change);
            changes.add(change(change, inPatch ? Optional.of(sections.get(next++)) : Optional.empty()));
        }
        return changes;
    }

    private List<HunkReader.Section> hunks(ObjectId base, ObjectId head) throws IOException, InterruptedException {
        return git.stream(
                Input.none(),
                HunkReader::read,
                "diff-tree",
                "-r",
                "-p",
                "-U0",
                "--diff-filter=MR",
                "--text",
                "--no-ext-diff",
                "--no-textconv",
                "--no-color",
                "--no-indent-heuristic",
                "--diff-algorithm=myers",
                "--inter-hunk-context=0",
                "--submodule=short",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                RENAMES[0],
                RENAMES[1],
                "--ignore-submodules=none",
                base.hex(),
                head.hex());
    }

    private static boolean hasHunks(RawChange change) {
        return change.status() == 'M' || change.status() == 'R';
    }

    private static Change change(RawChange raw, Optional<HunkReader.Section> section) {
        Optional<String> before = raw.isAdded() ? Optional.empty() : Optional.of(PathText.text(raw.before()));
        Optional<String> after = raw.isDeleted() ? Optional.empty() : Optional.of(PathText.text(raw.after()));
        return new Change(before, after, added(raw, section));
    }

    private static List<Lines> added(RawChange raw, Optional<HunkReader.Section> section) {
        if (raw.isDeleted() || !raw.changesContent()) {
            return List.of();
        }
        return section.filter(patch -> patch.hunks()[0] > 0)
                .map(HunkReader.Section::added)
                .orElse(List.of(Lines.ALL));
    }
}
