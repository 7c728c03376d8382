package dev.gatehouse.journal.jdbc;

import dev.gatehouse.journal.JournalException;
import dev.gatehouse.journal.JournalException.Trouble;
import dev.gatehouse.journal.jdbc.JournalOptions.Creation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * The file of a journal and those beside it. Checked before SQLite sees it, which would wait for a pipe for ever, say
 * "unable to open" to everything else, and make files that others can read.
 *
 * @param path absolute
 */
record SqliteFile(Path path) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String OPEN = "open";

    /** A file that can be handed to SQLite, made where that is wanted. */
    static SqliteFile ready(Path path, Creation creation) throws IOException {
        if (path.toString().contains("?")) {
            throw new IllegalArgumentException(
                    "SQLite takes what follows a ? for parameters; name it otherwise: " + path);
        }
        SqliteFile file = new SqliteFile(path.toAbsolutePath().normalize());
        if (Files.exists(file.path)) {
            file.requireJournalLike();
        } else {
            file.make(creation);
        }
        file.requireWritable();
        return file;
    }

    Path log() {
        return beside("-wal");
    }

    Path mark() {
        return beside("-mark");
    }

    /** Where a log is kept that SQLite would not take whole. */
    Path keptLog() {
        return beside("-wal-damaged");
    }

    /** Keeps a copy of the log, unless there is an earlier one, which is nearer to what happened. */
    void keepLog() throws IOException {
        if (!Files.exists(keptLog())) {
            // With the log's own mode.
            Files.copy(log(), keptLog(), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    void forgetKeptLog() throws IOException {
        Files.deleteIfExists(keptLog());
    }

    /** Attributes of a file or folder that only its owner may see into; none where there are no such modes. */
    static FileAttribute<?>[] ownersOnly(Path where, String modes) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes))}
                : new FileAttribute<?>[0];
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private void requireJournalLike() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw explain(Trouble.NOT_A_JOURNAL, "it is no regular file; give the path of a file");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(MAGIC.length);
        } catch (AccessDeniedException e) {
            throw Fault.explain(OPEN, path.toString(), Trouble.READ_ONLY, e);
        }
        if (start.length == 0) {
            requireNothingLost();
        } else if (!Arrays.equals(start, MAGIC)) {
            throw explain(Trouble.NOT_A_JOURNAL, "it is no SQLite file; choose another place");
        }
    }

    private void make(Creation creation) throws IOException {
        if (creation == Creation.NEVER) {
            throw explain(Trouble.MISSING, "there is none; look at the path");
        }
        requireNothingLost();
        Path folder = folder();
        try {
            Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
            Files.createFile(path, ownersOnly(path, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            requireJournalLike();
        } catch (IOException e) {
            throw Fault.explain(OPEN, path.toString(), Trouble.READ_ONLY, e);
        }
    }

    private void requireWritable() throws IOException {
        if (!Files.isWritable(path) || !Files.isWritable(folder())) {
            throw explain(
                    Trouble.READ_ONLY,
                    "the file and its folder must be writable, for the log beside it and also for reading; look at"
                            + " their owner, modes and mount options");
        }
    }

    private void requireNothingLost() throws IOException {
        long acknowledged = Mark.positionIn(mark());
        if (acknowledged > 0) {
            throw explain(
                    Trouble.DAMAGED,
                    "the file is gone or empty, and " + mark() + " says that its events up to position " + acknowledged
                            + " were acknowledged; restore it, or delete that file to begin anew");
        }
    }

    private Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private JournalException explain(Trouble trouble, String reason) {
        return Fault.explain(OPEN, path.toString(), trouble, reason);
    }
}
