package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the state of one judged repository is kept.
 *
 * @param folder its folder in our state, named after the canonical common Git folder
 */
record Places(Path folder) {
    private static final int HASH_DIGITS = 16;

    static Places of(WorkingCopy copy, GateState state) throws IOException {
        Path root = state.root();
        makePrivate(root);
        if (root.toRealPath().startsWith(copy.root())) {
            throw new RepositoryProblem(
                    Kind.UNSAFE,
                    "The gate's state " + root + " lies inside the judged tree " + copy.root() + ".",
                    "A worker could rewrite what the gate remembers.",
                    "Set GATEHOUSE_STATE to a folder outside it.");
        }
        return new Places(root.toRealPath().resolve("repositories").resolve(name(copy.commonDir())));
    }

    private static void makePrivate(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Path parent = Files.createDirectories(root.toAbsolutePath().getParent());
            boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(root);
            if (posix) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Readable and unambiguous: the folder's name and the digest of its path. */
    private static String name(Path folder) {
        Path last = folder.endsWith(".git") ? folder.getParent() : folder;
        String readable = last == null || last.getFileName() == null
                ? "root"
                : readable(last.getFileName().toString());
        return readable + "-" + StateFiles.digest(folder.toString()).substring(0, HASH_DIGITS);
    }

    private static String readable(String name) {
        StringBuilder plain = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign > 'z' || !Character.isLetterOrDigit(sign) && "._-".indexOf(sign) < 0) {
                plain.setCharAt(i, '_');
            }
        }
        return plain.toString();
    }

    /** Our bare repository. */
    Path git() {
        return folder.resolve("git");
    }

    /** Tips whose whole history we hold, a ref each. */
    Path known() {
        return git().resolve("refs/known");
    }

    /** Trees of snapshots, a ref each, so that collecting garbage spares them. */
    Path snapshots() {
        return git().resolve("refs/snapshots");
    }

    Path shallow() {
        return git().resolve("shallow");
    }

    Path lock(String what) {
        return folder.resolve(what + ".lock");
    }

    Path target() {
        return folder.resolve("target");
    }

    Path checkouts() {
        return folder.resolve("checkouts");
    }

    Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    /** What belongs to one working tree, of which a repository can have several. */
    Path worktree(Path root) {
        return folder.resolve("worktrees")
                .resolve(StateFiles.digest(root.toString()).substring(0, HASH_DIGITS));
    }

    /** What was found out once and stays true, such as a merge base. */
    Optional<String> fact(String name) throws IOException {
        return StateFiles.read(facts().resolve(name));
    }

    void remember(String name, String value) throws IOException {
        StateFiles.write(facts().resolve(name), value);
    }

    Path facts() {
        return folder.resolve("facts");
    }

    boolean knows(ObjectId tip) {
        return Files.isRegularFile(known().resolve(tip.hex()));
    }
}
