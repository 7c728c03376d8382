package dev.gatehouse.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** An index of ours, read for what git knows of every file. Versions 2 and 3 of the format: ours are never another. */
final class IndexFile {
    private static final int SIGNATURE = 0x44495243;
    private static final int HEADER_BYTES = 12;
    private static final int STAT_BYTES = 40;
    private static final int MODE_AT = 24;
    private static final int EXTENDED = 0x4000;

    private final byte[] bytes;
    private final int oidBytes;
    private final List<Entry> entries;

    private IndexFile(byte[] bytes, int oidBytes) throws IOException {
        this.bytes = bytes;
        this.oidBytes = oidBytes;
        this.entries = parse();
    }

    /**
     * One file as the index knows it.
     *
     * @param at where its record begins
     * @param path raw
     */
    record Entry(int at, String path, String object, int mode, Stamp stamp) {}

    /** Times, inode and size; as in the index, the inode cut to 32 bits. */
    record Stamp(int changed, int changedNanos, int modified, int modifiedNanos, int inode, int size) {
        /** Like the generated {@code equals}, whose first use costs a cold JVM 20 ms. */
        boolean isSameAs(Stamp other) {
            return changed == other.changed
                    && changedNanos == other.changedNanos
                    && modified == other.modified
                    && modifiedNanos == other.modifiedNanos
                    && inode == other.inode
                    && size == other.size;
        }
    }

    static IndexFile read(Path file, int oidHexDigits) throws IOException {
        return new IndexFile(Files.readAllBytes(file), oidHexDigits / 2);
    }

    List<Entry> entries() {
        return entries;
    }

    private List<Entry> parse() throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int version = bytes.length < HEADER_BYTES || in.getInt() != SIGNATURE ? -1 : in.getInt();
        if (version != 2 && version != 3) {
            throw new IOException("the gate's index has an unknown format");
        }
        int count = in.getInt();
        List<Entry> all = new ArrayList<>(count);
        int at = HEADER_BYTES;
        for (int i = 0; i < count; i++) {
            int flags = in.getShort(at + STAT_BYTES + oidBytes);
            int name = at + STAT_BYTES + oidBytes + ((flags & EXTENDED) == 0 ? 2 : 4);
            int end = name;
            while (bytes[end] != 0) {
                end++;
            }
            all.add(entry(in, at, new String(bytes, name, end - name, StandardCharsets.ISO_8859_1)));
            at += (end - at + 8) & ~7;
        }
        return all;
    }

    private Entry entry(ByteBuffer in, int at, String path) {
        Stamp stamp = new Stamp(
                in.getInt(at),
                in.getInt(at + 4),
                in.getInt(at + 8),
                in.getInt(at + 12),
                in.getInt(at + 20),
                in.getInt(at + 36));
        String object = HexFormat.of().formatHex(bytes, at + STAT_BYTES, at + STAT_BYTES + oidBytes);
        return new Entry(at, path, object, in.getInt(at + MODE_AT), stamp);
    }

    /** The same index, with git knowing nothing of the files that match: it will read them again. */
    byte[] forgetting(Predicate<Entry> which) {
        byte[] copy = bytes.clone();
        for (Entry entry : entries) {
            if (which.test(entry)) {
                Arrays.fill(copy, entry.at(), entry.at() + MODE_AT, (byte) 0);
                Arrays.fill(copy, entry.at() + MODE_AT + 4, entry.at() + STAT_BYTES, (byte) 0);
            }
        }
        int content = copy.length - oidBytes;
        System.arraycopy(digest(copy, content), 0, copy, content, oidBytes);
        return copy;
    }

    private byte[] digest(byte[] of, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance(oidBytes == 20 ? "SHA-1" : "SHA-256");
            digest.update(of, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
        }
    }

    /** Raw paths whose record differs between two indexes of the same folder: content, mode, inode or a time. */
    static List<String> differences(IndexFile then, IndexFile now) {
        List<String> paths = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < then.entries.size() || j < now.entries.size()) {
            int order = i == then.entries.size()
                    ? 1
                    : j == now.entries.size()
                            ? -1
                            : then.entries
                                    .get(i)
                                    .path()
                                    .compareTo(now.entries.get(j).path());
            if (order == 0) {
                if (!same(then.entries.get(i), now.entries.get(j))) {
                    paths.add(then.entries.get(i).path());
                }
                i++;
                j++;
            } else {
                paths.add(
                        order < 0
                                ? then.entries.get(i++).path()
                                : now.entries.get(j++).path());
            }
        }
        return paths;
    }

    private static boolean same(Entry then, Entry now) {
        return then.object().equals(now.object())
                && then.mode() == now.mode()
                && then.stamp().isSameAs(now.stamp());
    }
}
