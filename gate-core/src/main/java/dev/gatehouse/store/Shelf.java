package dev.gatehouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Entries in files of a folder, each under the digest of its key, with a checksum over key and content. An entry is
 * written beside its place and moved there whole; one that is damaged, too large or under another's name is removed and
 * was never there. The time of change of a file is when the entry was last used, to within an hour.
 */
final class Shelf {
    static final String UNFINISHED = ".part";

    private static final int CHECKSUM = 32;
    private static final int MOST = 64 << 20;
    private static final Duration COARSE = Duration.ofHours(1);

    private final Path folder;
    private final Sweep sweep;

    Shelf(Path folder, Capacity capacity) {
        this.folder = folder;
        this.sweep = new Sweep(folder, capacity);
    }

    Optional<byte[]> get(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> content = checked(key, read(file));
            if (content.isPresent()) {
                touch(file);
            } else {
                Files.deleteIfExists(file);
            }
            return content;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes an entry; it survives a crash of this process, but not of the machine. */
    void put(String key, byte[] content) throws IOException {
        write(key, content, false);
    }

    /** Writes an entry so that it survives a crash of the machine. */
    void putDurably(String key, byte[] content) throws IOException {
        write(key, content, true);
    }

    void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            sweep.collectSoon();
        }
    }

    /** Removes the entries whose content is unwanted. One that is too short to be any is removed too. */
    void removeIf(Predicate<byte[]> unwanted) {
        for (Path file : sweep.files()) {
            try {
                byte[] bytes = read(file);
                if (bytes.length < CHECKSUM || unwanted.test(Arrays.copyOfRange(bytes, CHECKSUM, bytes.length))) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                sweep.collectSoon();
            }
        }
    }

    Collected collect() {
        return sweep.now();
    }

    private void write(String key, byte[] content, boolean durable) throws IOException {
        if (content.length > MOST) {
            throw new IOException("an entry of " + content.length + " bytes is too large to keep");
        }
        Path file = file(key);
        Path parent = Files.createDirectories(file.resolveSibling("."));
        Path part = parent.resolve(UUID.randomUUID() + UNFINISHED).normalize();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, ByteBuffer.wrap(checksum(key, content)));
            writeAll(channel, ByteBuffer.wrap(content));
            if (durable) {
                channel.force(true);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (durable) {
            syncFolder(parent);
        }
        sweep.wrote(content.length);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move itself is journalled.
            return;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(CHECKSUM + MOST + 1);
        }
    }

    private static Optional<byte[]> checked(String key, byte[] bytes) {
        if (bytes.length < CHECKSUM || bytes.length > CHECKSUM + MOST) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
        boolean whole = Arrays.equals(checksum(key, content), 0, CHECKSUM, bytes, 0, CHECKSUM);
        return whole ? Optional.of(content) : Optional.empty();
    }

    private static byte[] checksum(String key, byte[] content) {
        MessageDigest digest = Digests.sha256();
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(content);
    }

    private static void touch(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().plus(COARSE).isBefore(now)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    private Path file(String key) {
        String name = Digests.hex(key);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }
}
