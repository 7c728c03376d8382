package dev.gatehouse.git;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Rule.Help;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import java.util.List;

/** What every submission must keep to, whatever its gates: all of it can be seen, and nothing leaves the tree. */
public final class StructuralRules {
    private static final String GITLINK = "submission/gitlink-added";
    private static final String SYMLINK = "submission/symlink-escapes";
    private static final String OVERSIZED = "submission/oversized-file";
    private static final String UNREADABLE = "submission/unreadable-path";
    private static final String GIT_LIKE = "submission/git-like-path";

    private static final List<Rule> ALL = List.of(
            Rule.blocking(
                    GITLINK,
                    new Help(
                            "A submission may not add a submodule that the base's .gitmodules does not declare.",
                            "A nested .git turns whatever lies beside it into one opaque commit id: no gate sees the files.",
                            "src/vendor/.git exists; src/vendor is submitted as a commit id",
                            "src/vendor holds plain files, or .gitmodules on the target declares it",
                            "Remove the nested .git, or have the submodule declared on the target first.")),
            Rule.blocking(
                    SYMLINK,
                    new Help(
                            "A symbolic link must lead to a path within the tree, and not into .git.",
                            "Through a link, a build reads or writes what no gate has judged.",
                            "config -> /etc/app/config",
                            "config -> defaults/config",
                            "Link to a path within the tree, or commit the file itself.")),
            Rule.blocking(
                    OVERSIZED,
                    new Help(
                            "A file above the size limit is named and not read.",
                            "An agent that commits a dump or a binary makes every clone carry it for ever.",
                            "heap.hprof, 900 MB",
                            "heap.hprof in .gitignore",
                            "Remove the file, ignore it, or keep it outside of Git.")),
            Rule.blocking(
                    UNREADABLE,
                    new Help(
                            "Every path must be UTF-8 and every file readable.",
                            "What cannot be named or read cannot be judged.",
                            "a file named \\xff.java; a file with mode 000",
                            "names in UTF-8, files with mode 644",
                            "Rename the file, or make it readable.")),
            Rule.blocking(
                    GIT_LIKE,
                    new Help(
                            "No part of a path may be another spelling of .git.",
                            "On some file systems it is Git's own folder, and its hooks run.",
                            "src/.GIT/hooks/post-checkout",
                            "src/git/hooks/post-checkout",
                            "Rename the folder.")));

    private StructuralRules() {}

    /** All of them; each blocks. */
    public static List<Rule> all() {
        return ALL;
    }

    static Finding gitlink(String path) {
        return Finding.of(GITLINK, path, path + " is submitted as a repository of its own, so its files are not seen")
                .at(Location.of(path))
                .remediedBy("Remove " + path + "/.git, or have the submodule declared in .gitmodules on the target.");
    }

    static Finding symlink(String path, String target) {
        return Finding.of(SYMLINK, path, "the link " + path + " leads out of the tree, to " + target)
                .at(Location.of(path))
                .remediedBy("Link to a path within the tree, or commit the file itself.");
    }

    static Finding oversized(String path, long bytes, long limit) {
        return Finding.of(OVERSIZED, path, path + " has " + bytes + " bytes, above the limit of " + limit)
                .at(Location.of(path))
                .remediedBy("Remove the file, or list it in .gitignore if it is an output.");
    }

    static Finding unreadable(String path, String why) {
        return Finding.of(UNREADABLE, path, path + " " + why)
                .at(Location.of(path))
                .remediedBy("Rename the file to a UTF-8 name, or make it readable.");
    }

    static Finding gitLike(String path) {
        return Finding.of(GIT_LIKE, path, path + " contains another spelling of .git")
                .at(Location.of(path))
                .remediedBy("Rename the folder.");
    }
}
