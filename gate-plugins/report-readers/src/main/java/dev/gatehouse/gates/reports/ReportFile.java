package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/**
 * A file that a pattern for reports found.
 *
 * @param file where it is
 * @param path relative to the root of the tree, with {@code /}; {@code {out}/...} in the folder for outputs
 */
public record ReportFile(Path file, String path) {

    /**
     * Opens the file if it is a regular one within the limit, without following a link. Asking first is what keeps a
     * named pipe from blocking the reader for ever.
     */
    InputStream open(ReportLimits limits) throws IOException {
        Stamp before = Stamp.of(file);
        if (!before.regular()) {
            throw new ReportFault(Problem.of(path, "is not a regular file"));
        }
        if (before.size() > limits.bytes()) {
            throw new ReportFault(Problem.of(
                    path, "has " + before.size() + " bytes, more than the " + limits.bytes() + " that are read"));
        }
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        if (!Objects.equals(before.file(), Stamp.of(file).file())) {
            channel.close();
            throw new ReportFault(Problem.of(path, "was replaced while it was opened"));
        }
        return new BoundedStream(Channels.newInputStream(channel), limits.bytes(), path);
    }
}
