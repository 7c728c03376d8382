package dev.gatehouse.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of git's raw diff format.
 *
 * @param status the letter: A, D, M, R or T
 * @param before raw path before; the same as {@code after} but for a rename
 */
record RawChange(
        String oldMode, String newMode, String oldObject, String newObject, char status, String before, String after) {
    static final String GITLINK = "160000";
    static final String SYMLINK = "120000";

    static List<RawChange> readAll(InputStream in) throws IOException {
        NulFields fields = new NulFields(in);
        List<RawChange> changes = new ArrayList<>();
        for (String head = fields.next(); head != null; head = fields.next()) {
            String[] words = head.split(" ", -1);
            if (words.length != 5 || !head.startsWith(":")) {
                throw new IOException("not a record of git's raw diff format: " + head);
            }
            char status = words[4].charAt(0);
            String before = fields.required();
            String after = status == 'R' || status == 'C' ? fields.required() : before;
            changes.add(new RawChange(words[0].substring(1), words[1], words[2], words[3], status, before, after));
        }
        return changes;
    }

    boolean isAdded() {
        return status == 'A';
    }

    boolean isDeleted() {
        return status == 'D';
    }

    boolean concernsGitlink() {
        return oldMode.equals(GITLINK) || newMode.equals(GITLINK);
    }

    /** Whether content, and not just a name or a mode, is another. */
    boolean changesContent() {
        return !oldObject.equals(newObject);
    }
}
