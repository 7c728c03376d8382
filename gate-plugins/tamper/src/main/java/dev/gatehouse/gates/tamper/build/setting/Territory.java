package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.Tree;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which settings are about code that was there before and still is: a module that comes or goes brings its own. */
final class Territory {
    private final Tree base;
    private final Tree head;
    private final Set<String> foldersBefore = new HashSet<>();
    private final Set<String> foldersAfter = new HashSet<>();
    private boolean known;

    Territory(Tree base, Tree head) {
        this.base = base;
        this.head = head;
    }

    boolean matters(FilePair pair) throws IOException {
        if (pair.before().isPresent() && pair.after().isPresent()) {
            return true;
        }
        know();
        String folder = pair.path().substring(0, pair.path().lastIndexOf('/') + 1);
        return (pair.change().before().isPresent() ? foldersAfter : foldersBefore).contains(folder);
    }

    private void know() throws IOException {
        if (!known) {
            known = true;
            base.paths().forEach(path -> addFolders(path, foldersBefore));
            head.paths().forEach(path -> addFolders(path, foldersAfter));
        }
    }

    private static void addFolders(String path, Set<String> folders) {
        int end = path.lastIndexOf('/') + 1;
        while (folders.add(path.substring(0, end)) && end > 0) {
            end = path.lastIndexOf('/', end - 2) + 1;
        }
    }
}
