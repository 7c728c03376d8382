package dev.gatehouse.git;

import dev.gatehouse.git.RepositoryProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A working tree and the Git folders behind it, found by reading files: no process runs, and {@code GIT_DIR} and its
 * like in our environment are not looked at.
 *
 * @param root top folder of the working tree, real path
 * @param gitDir its own Git folder: {@code .git}, or that of a linked worktree or submodule
 * @param commonDir where refs and objects are; the same as {@code gitDir} but for a linked worktree
 */
public record WorkingCopy(Path root, Path gitDir, Path commonDir) {
    private static final long MAX_POINTER_BYTES = 4096;

    /**
     * The working copy that a folder lies in.
     *
     * @throws RepositoryProblem of kind NOT_A_REPOSITORY or BARE
     */
    public static WorkingCopy discover(Path folder) throws IOException {
        Path start = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(start)) {
            throw notARepository(folder, "There is no such folder.");
        }
        start = start.toRealPath();
        for (Path at = start; at != null; at = at.getParent()) {
            Optional<Path> gitDir = gitDir(at);
            if (gitDir.isPresent()) {
                return new WorkingCopy(at, gitDir.get(), commonDir(gitDir.get()));
            }
            if (isGitDir(at)) {
                throw bare(at);
            }
        }
        throw notARepository(folder, "Neither it nor a folder above it holds a .git.");
    }

    /** Whether a folder looks like a repository's Git folder. */
    static boolean isGitDir(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && (Files.isRegularFile(folder.resolve("commondir"))
                        || Files.isDirectory(folder.resolve("objects")) && Files.isDirectory(folder.resolve("refs")));
    }

    /** The Git folder behind a folder's {@code .git}, whether that is the folder itself or a file that points to it. */
    static Optional<Path> gitDir(Path folder) throws IOException {
        Path dotGit = folder.resolve(".git");
        if (Files.isRegularFile(dotGit) && Files.size(dotGit) <= MAX_POINTER_BYTES) {
            String text = Files.readString(dotGit);
            if (!text.startsWith("gitdir:")) {
                return Optional.empty();
            }
            dotGit = folder.resolve(text.substring("gitdir:".length()).strip());
        }
        return isGitDir(dotGit) ? Optional.of(dotGit.toRealPath()) : Optional.empty();
    }

    static Path commonDir(Path gitDir) throws IOException {
        Path pointer = gitDir.resolve("commondir");
        return Files.isRegularFile(pointer)
                ? gitDir.resolve(Files.readString(pointer).strip()).toRealPath()
                : gitDir;
    }

    private static RepositoryProblem bare(Path at) {
        boolean inside = at.getFileName() != null && at.getFileName().toString().equals(".git");
        return new RepositoryProblem(
                Kind.BARE,
                inside ? at + " is the inside of a repository." : at + " is a bare repository.",
                "There is no working tree here to judge.",
                inside ? "Go to the folder above it." : "Run gate in a clone of it.");
    }

    private static RepositoryProblem notARepository(Path folder, String why) {
        return new RepositoryProblem(
                Kind.NOT_A_REPOSITORY,
                folder + " is not in a Git repository.",
                why,
                "Go to a repository, or make one: git init, git add, git commit.");
    }
}
