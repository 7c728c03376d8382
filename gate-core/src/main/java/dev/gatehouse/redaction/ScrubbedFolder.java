package dev.gatehouse.redaction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of files and their names. What cannot be scrubbed is deleted. */
final class ScrubbedFolder {
    /** The mask, for systems that allow no stars in names. */
    private static final String NAME = "concealed";

    private final Secrets secrets;

    ScrubbedFolder(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Where a file is once the folders that hold it have been scrubbed. */
    static Path renamed(Path file, Secrets secrets) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return file;
        }
        Path renamed = file.getRoot() == null ? file.getFileSystem().getPath("") : file.getRoot();
        for (Path name : file) {
            renamed = renamed.resolve(cleanName(name, secrets));
        }
        return renamed;
    }

    private static String cleanName(Path name, Secrets secrets) {
        String text = name.toString();
        String clean = secrets.scrub(text);
        return clean.equals(text) ? text : clean.replace(Mask.TEXT, NAME);
    }

    void scrub(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        scrubOrDelete(file);
                    }
                    rename(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
                        throws IOException {
                    if (fault != null) {
                        throw fault;
                    }
                    if (!visited.equals(folder)) {
                        rename(visited);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IOException("what is in " + folder + " may hold secrets: delete it", e);
        }
    }

    void scrubFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || copy(file, OutputStream.nullOutputStream()) == 0) {
            return;
        }
        Path clean = Files.createTempFile(file.toAbsolutePath().resolveSibling("."), "scrubbed", null)
                .normalize();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
            copy(file, out);
        }
        Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void scrubOrDelete(Path file) throws IOException {
        try {
            scrubFile(file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
        }
    }

    /** A name that another has already after scrubbing gets a number: nothing is lost, and nobody refers to it. */
    private void rename(Path file) throws IOException {
        String clean = cleanName(file.getFileName(), secrets);
        if (clean.equals(file.getFileName().toString()) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path free = file.resolveSibling(clean);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = file.resolveSibling(clean + "-" + number);
        }
        Files.move(file, free);
    }

    private long copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return secrets.scrub(in, out, Mask.STARS);
        }
    }
}
