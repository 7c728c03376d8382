package dev.gatehouse.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Tells one state of a file from another without reading it. */
final class Stamp {
    private Stamp() {}

    /**
     * Size, time of change and, where the file system has it, the time of the inode's change, which nobody can set:
     * reproducible builds give every jar the same time of change.
     */
    static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        String changed = unix && Files.getAttribute(file, "unix:ctime") instanceof FileTime time ? nanos(time) : "";
        return attributes.size() + " " + nanos(attributes.lastModifiedTime()) + " " + changed;
    }

    /** As a number: a date's text would bring in the classes that format dates. */
    private static String nanos(FileTime time) {
        return String.valueOf(time.to(TimeUnit.NANOSECONDS));
    }
}
