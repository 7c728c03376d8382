package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where our copy of the history ends because the judged clone is shallow. The clone's shallow file is a hint only: a
 * commit in it counts when its parents are really missing, so a forged line cuts nothing off.
 */
final class Shallow {
    private final Places places;
    private final Git borrowing;

    Shallow(Places places, Git borrowing) {
        this.places = places;
        this.borrowing = borrowing;
    }

    /** Whether the clone no longer names an end of history that we have; a cheap question. */
    boolean mayHaveGrown(Path commonDir) throws IOException {
        Set<String> ours = read(places.shallow());
        return !ours.isEmpty() && !read(commonDir.resolve("shallow")).containsAll(ours);
    }

    /** Brings our boundary up to date; true when there is history now that we lacked before. */
    boolean update(Path commonDir) throws IOException, InterruptedException {
        Set<String> ours = read(places.shallow());
        Set<String> candidates = new TreeSet<>(read(commonDir.resolve("shallow")));
        candidates.addAll(ours);
        if (candidates.isEmpty()) {
            return false;
        }
        Set<String> boundary = new TreeSet<>();
        for (String commit : candidates) {
            if (ends(commit)) {
                boundary.add(commit);
            }
        }
        if (!boundary.equals(ours)) {
            write(boundary);
        }
        return !boundary.containsAll(ours);
    }

    private void write(Set<String> boundary) throws IOException {
        if (boundary.isEmpty()) {
            Files.deleteIfExists(places.shallow());
        } else {
            StateFiles.write(places.shallow(), String.join("\n", boundary) + "\n");
        }
    }

    private static Set<String> read(Path file) throws IOException {
        Set<String> commits = new TreeSet<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                if (ObjectId.isFull(line)) {
                    commits.add(line);
                }
            }
        }
        return commits;
    }

    /** Whether the commit is there and a parent of it is not. */
    private boolean ends(String commit) throws IOException, InterruptedException {
        var raw = borrowing.attempt(Input.none(), "cat-file", "commit", commit);
        if (raw.exitCode() != 0) {
            return false;
        }
        List<String> parents = new ArrayList<>();
        for (String line : raw.text().split("\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith("parent ")) {
                parents.add(line.substring("parent ".length()));
            }
        }
        String asked = String.join("\n", parents) + "\n";
        return borrowing
                .ask(Input.text(asked), "cat-file", "--batch-check")
                .text()
                .contains(" missing");
    }
}
