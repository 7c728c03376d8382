package dev.gatehouse.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The approvals recorded on this machine: a file to which lines are only ever appended. Safe for several threads and
 * processes. The file belongs to the gate's own state and must lie where no worker writes.
 */
public final class Approvals {
    private static final long LARGEST = 16L << 20;
    private static final Object APPENDING = new Object();

    private final Path file;

    private Approvals(Path file) {
        this.file = file;
    }

    /** The approvals in a file that need not exist yet. */
    public static Approvals in(Path file) {
        return new Approvals(file.toAbsolutePath());
    }

    /**
     * Records an approval; it is on disk when this returns.
     *
     * @throws IOException if it cannot be written
     */
    public void record(Approval approval) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        // A lock on a file is held by the JVM, so threads need their own.
        synchronized (APPENDING) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                append(channel, ApprovalLine.write(approval));
                channel.force(true);
            }
        }
    }

    /** A line that an earlier writer left unfinished is closed first, so that it can't swallow this one. */
    private static void append(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        String text = (endsOpen(channel, end) ? "\n" : "") + line + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    private static boolean endsOpen(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /**
     * All approvals, oldest first. A line that is no approval approves nothing and is passed over.
     *
     * @throws IOException if the file cannot be read, or is larger than 16 MiB
     */
    public List<Approval> all() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + LARGEST + " bytes; it cannot hold only approvals");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().map(ApprovalLine::read).flatMap(Optional::stream).toList();
    }
}
