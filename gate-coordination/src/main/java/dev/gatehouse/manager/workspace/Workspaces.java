package dev.gatehouse.manager.workspace;

import dev.gatehouse.git.GateRepository;
import dev.gatehouse.submission.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workspaces of one repository's runs, below a folder outside of the gate's own state. Safe for several threads;
 * different runs may use the same folder at once.
 */
public final class Workspaces {
    private static final String BRANCH = "work";

    private final Path folder;
    private final GateRepository repository;

    private Workspaces(Path folder, GateRepository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /**
     * Workspaces of a repository.
     *
     * @param root folder for the workspaces of all repositories, made when first needed
     */
    public static Workspaces in(Path root, GateRepository repository) {
        String name = String.valueOf(repository.stateFolder().getFileName());
        return new Workspaces(root.toAbsolutePath().resolve(name), repository);
    }

    /**
     * Makes the workspace of an attempt. Tree and temporary files are new; the agent's home is that of the task's earlier
     * attempts, and the path is the same, because that is where an agent looks for the session it is to resume.
     *
     * @param run name of the run
     * @param task name of the task within it; nobody else works at it
     * @param epoch of the attempt
     * @param start the commit that the worker starts from; the gate holds it
     */
    public Workspace create(String run, String task, long epoch, ObjectId start)
            throws IOException, InterruptedException {
        Workspace workspace = at(run, task, epoch, start);
        workspace.clear();
        for (Path place : List.of(workspace.tree(), workspace.home(), workspace.temp(), workspace.records())) {
            makePrivate(place);
        }
        repository.exchange().equip(workspace.tree(), start, BRANCH);
        return workspace;
    }

    /** The workspace that was made under these names, whether or not anything is left of it. */
    public Workspace at(String run, String task, long epoch, ObjectId start) {
        Path place = folder.resolve(run).resolve(task);
        return new Workspace(place, records(run, task).resolve(String.valueOf(epoch)), repository.exchange(), start);
    }

    /** Where transcripts and logs of a task's attempts are kept, by epoch: in the gate's state, until they are deleted. */
    public Path records(String run, String task) {
        return repository.stateFolder().resolve("attempts").resolve(run).resolve(task);
    }

    /**
     * Removes the workspaces of a run but those of some tasks.
     *
     * @return the tasks whose workspaces were removed
     */
    public List<String> reconcile(String run, Set<String> needed) throws IOException {
        Path place = folder.resolve(run);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<Path> left;
        try (Stream<Path> found = Files.list(place)) {
            left = found.filter(attempt -> !needed.contains(String.valueOf(attempt.getFileName())))
                    .sorted()
                    .toList();
        }
        for (Path attempt : left) {
            repository.exchange().forget(attempt.resolve("tree"));
            repository.exchange().delete(attempt);
        }
        return left.stream().map(path -> String.valueOf(path.getFileName())).toList();
    }

    private static void makePrivate(Path place) throws IOException {
        Files.createDirectories(place);
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
