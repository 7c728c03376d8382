package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import dev.gatehouse.verdict.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the shape of what a submission adds: submodules, links, names and sizes. */
final class Structure {
    private static final String NO_FILE = "000000";

    private final Git git;
    private final ObjectId base;
    private final ObjectId head;
    private final long sizeLimit;
    private final List<Finding> findings = new ArrayList<>();

    Structure(Git git, ObjectId base, ObjectId head, long sizeLimit) {
        this.git = git;
        this.base = base;
        this.head = head;
        this.sizeLimit = sizeLimit;
    }

    List<Finding> findings() throws IOException, InterruptedException {
        List<RawChange> changes = new TreeDiff(git).raw(base, head);
        checkNames(changes);
        checkGitlinks(changes);
        checkLinks(changes);
        checkSizes(changes);
        return findings;
    }

    private void checkNames(List<RawChange> changes) {
        for (RawChange change : changes) {
            if (change.isAdded() && !PathText.isText(change.after())) {
                findings.add(StructuralRules.unreadable(PathText.text(change.after()), "is not named in UTF-8"));
            }
            if (change.isAdded() && PathText.isGitLike(change.after())) {
                findings.add(StructuralRules.gitLike(PathText.text(change.after())));
            }
        }
    }

    private void checkGitlinks(List<RawChange> changes) throws IOException, InterruptedException {
        List<String> added = changes.stream()
                .filter(change -> change.newMode().equals(RawChange.GITLINK))
                .filter(change -> !change.oldMode().equals(RawChange.GITLINK))
                .map(change -> PathText.text(change.after()))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        Set<String> declared = declared();
        added.stream()
                .filter(path -> !declared.contains(path))
                .map(StructuralRules::gitlink)
                .forEach(findings::add);
    }

    private Set<String> declared() throws IOException, InterruptedException {
        var answer = git.attempt(Input.none(), "cat-file", "blob", base.hex() + ":.gitmodules");
        return answer.exitCode() == 0 ? new HashSet<>(ConfigText.values(answer.text(), "submodule", "path")) : Set.of();
    }

    /** A changed link can also bend the way of an unchanged one, so all are looked at when one changed. */
    private void checkLinks(List<RawChange> changes) throws IOException, InterruptedException {
        if (changes.stream().noneMatch(change -> change.newMode().equals(RawChange.SYMLINK))) {
            return;
        }
        Map<String, String> before = new Links(links(base)).escaping();
        new Links(links(head)).escaping().forEach((path, target) -> {
            if (!target.equals(before.get(path))) {
                findings.add(StructuralRules.symlink(path, target));
            }
        });
    }

    private Map<String, String> links(ObjectId treeish) throws IOException, InterruptedException {
        Map<String, String> targets = new HashMap<>();
        try (BlobReader blobs = new BlobReader(git)) {
            for (TreeEntry entry : Listing.of(git, treeish)) {
                if (entry.mode().equals(RawChange.SYMLINK)) {
                    targets.put(entry.path(), blobs.text(entry.object()));
                }
            }
        }
        return targets;
    }

    private void checkSizes(List<RawChange> changes) throws IOException, InterruptedException {
        List<RawChange> files = changes.stream()
                .filter(change -> change.changesContent() && !change.isDeleted())
                .filter(change -> !change.newMode().equals(RawChange.GITLINK)
                        && !change.newMode().equals(NO_FILE))
                .toList();
        if (files.isEmpty()) {
            return;
        }
        StringBuilder objects = new StringBuilder();
        files.forEach(file -> objects.append(file.newObject()).append('\n'));
        String[] sizes = git.ask(Input.text(objects.toString()), "cat-file", "--batch-check=%(objectsize)")
                .text()
                .split("\n", -1);
        for (int i = 0; i < files.size(); i++) {
            long bytes = Long.parseLong(sizes[i]);
            if (bytes > sizeLimit) {
                findings.add(
                        StructuralRules.oversized(PathText.text(files.get(i).after()), bytes, sizeLimit));
            }
        }
    }
}
