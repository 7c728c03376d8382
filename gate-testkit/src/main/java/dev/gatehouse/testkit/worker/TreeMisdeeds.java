package dev.gatehouse.testkit.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a worker can do to its work tree and to what lies around it. */
final class TreeMisdeeds {

    private static final int MIB = 1024 * 1024;
    private static final int MUCH_MIB = 64;
    private static final int MANY = 5_000;

    private final Task task;

    TreeMisdeeds(Task task) {
        this.task = task;
    }

    void addTo(Misdeeds all) {
        all.addDetour(
                Misbehaviour.WRITES_OUTSIDE,
                () -> Files.writeString(task.directory().toAbsolutePath().resolveSibling("outside.txt"), "mine"));
        all.addDetour(
                Misbehaviour.LINKS_OUTSIDE,
                () -> Files.createSymbolicLink(task.directory().resolve("outside"), Path.of("../../../etc/passwd")));
        all.addDetour(
                Misbehaviour.EDITS_POLICY,
                () -> Files.writeString(task.directory().resolve("gate.yaml"), "version: 1\ngates: {}\n"));
        all.addDetour(Misbehaviour.DELETES_GIT, () -> delete(task.directory().resolve(".git")));
        all.addDetour(Misbehaviour.POISONS_GIT, this::poison);
        all.addDetour(Misbehaviour.MOVES_REFS, this::moveRefs);
        all.addDetour(Misbehaviour.FILLS_DISK, this::fill);
        all.addDetour(Misbehaviour.FILLS_INODES, this::litter);
        all.addDetour(Misbehaviour.CLAIMS_WITH_FAILING_TEST, () -> {
            Path test = task.directory().resolve("test/scripted.test.sh");
            Files.createDirectories(test.getParent());
            Files.writeString(test, "#!/bin/sh\nexit 1\n");
        });
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void poison() throws IOException {
        Path git = task.directory().resolve(".git");
        Path hook = git.resolve("hooks/post-index-change");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\ntouch \"$HOME/poisoned\"\n");
        if (!hook.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + hook + " executable");
        }
        Files.writeString(
                git.resolve("config"),
                "[core]\n\trepositoryformatversion = 0\n\tfsmonitor = touch \"$HOME/poisoned\"; false\n");
    }

    private void moveRefs() throws IOException, InterruptedException {
        String script = "for ref in $(git for-each-ref --format='%(refname)'); do git update-ref \"$ref\" \"$(git -c"
                + " user.name=w -c user.email=w@example.org commit-tree -m moved HEAD^{tree})\"; done";
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(task.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (shell.waitFor() != 0) {
            throw new IOException("the branches can't be moved");
        }
    }

    private void fill() throws IOException {
        byte[] block = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(task.directory().resolve("ballast.bin"))) {
            for (int i = 0; i < MUCH_MIB; i++) {
                out.write(block);
            }
        }
    }

    private void litter() throws IOException {
        Path folder = Files.createDirectories(task.directory().resolve("litter"));
        for (int i = 0; i < MANY; i++) {
            Files.createFile(folder.resolve("file" + i));
        }
    }
}
