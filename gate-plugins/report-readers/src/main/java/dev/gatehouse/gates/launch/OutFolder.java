package dev.gatehouse.gates.launch;

import dev.gatehouse.gate.Command;
import dev.gatehouse.gate.GateContext;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a gate's command writes what is not part of the tree: {@code {out}} in its arguments, {@code GATE_OUT} in its
 * environment. It belongs to the gate's evidence and is empty whenever a command starts.
 */
public final class OutFolder {
    /** The placeholder's name. */
    public static final String PLACEHOLDER = "out";

    static final String VARIABLE = "GATE_OUT";

    private final Path folder;

    private OutFolder(Path folder) {
        this.folder = folder;
    }

    /** The one of a gate; need not exist before {@link #start}. */
    public static OutFolder of(GateContext context) throws IOException {
        return new OutFolder(context.evidence(PLACEHOLDER));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Empties the folder for a command and tells the command about it. */
    public Command start(Command command) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Removal());
        }
        Files.createDirectories(folder);
        return command.with(VARIABLE, folder.toString());
    }

    /** These values of placeholders and that of {@code {out}}. */
    public Map<String, List<String>> with(Map<String, List<String>> values) {
        return with(values, folder.toString());
    }

    /**
     * The same for a command that people are shown: it writes to the machine's temporary folder instead, because the
     * gate's own is not theirs to write to and may be gone by then.
     */
    public static Map<String, List<String>> shown(Map<String, List<String>> values) {
        return with(values, System.getProperty("java.io.tmpdir"));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> values, String folder) {
        Map<String, List<String>> all = new HashMap<>(values);
        all.put(PLACEHOLDER, List.of(folder));
        return all;
    }

    /** Does not follow links, neither below nor in place of the folder. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
            if (fault != null) {
                throw fault;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
