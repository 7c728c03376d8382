package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What tells one state of a file from another. The change time cannot be set back by whoever owns the file. */
record Stamp(
        boolean regular,
        long size,
        Instant modified,
        Instant changed,
        @Nullable Object file) {

    static Stamp of(Path path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant modified = basic.lastModifiedTime().toInstant();
        return new Stamp(basic.isRegularFile(), basic.size(), modified, changed(path, modified), basic.fileKey());
    }

    /** Whether it was written at or after a moment, and not in the future. */
    boolean writtenBetween(Instant start, Instant end) {
        return !modified.isBefore(start) && !changed.isBefore(start) && !modified.isAfter(end);
    }

    private static Instant changed(Path path, Instant otherwise) throws IOException {
        try {
            return ((FileTime) Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return otherwise;
        }
    }
}
