package dev.gatehouse.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The files of one tree, read from Git objects and never from the disk that a worker can change. Safe for use by
 * several threads.
 */
public interface Content {
    /**
     * Opens a regular file. The caller closes the stream.
     *
     * @param path relative to the root of the tree, with {@code /}
     * @return the bytes as stored, or empty when the tree holds no regular file there
     * @throws IOException if the object cannot be read
     */
    Optional<InputStream> open(String path) throws IOException;

    /**
     * The paths of all regular files, in Git's order.
     *
     * @throws IOException if the tree cannot be read
     */
    List<String> paths() throws IOException;
}
