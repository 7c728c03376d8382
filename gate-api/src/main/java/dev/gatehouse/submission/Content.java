package dev.gatehouse.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    /**
     * A regular file as text.
     *
     * @param maxBytes above which it is not read
     * @return its text, or empty when there is no such file, it is larger or it is not UTF-8
     */
    default Optional<String> text(String path, int maxBytes) throws IOException {
        Optional<InputStream> found = open(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            byte[] bytes = in.readNBytes(maxBytes);
            return in.read() >= 0 ? Optional.empty() : Optional.of(decoded(bytes));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
