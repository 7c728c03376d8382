package dev.gatehouse.plugin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A jar held in memory, so that what is loaded is what was hashed, whoever writes to the file meanwhile. Stricter than
 * the JDK's reader: bytes before or after the archive, names given twice, names that climb out of it, encryption and
 * zip64 are refused. Safe for several threads.
 */
final class ZipIndex {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LARGEST_COMMENT = 0xffff;
    private static final int LARGEST_ENTRY = 64 * 1024 * 1024;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer jar;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @throws ZipException if this is no whole, plain zip archive */
    ZipIndex(byte[] bytes) throws ZipException {
        jar = ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int end = end();
        int count = u16(end + 10);
        int size = jar.getInt(end + 12);
        int at = jar.getInt(end + 16);
        if (at < 0 || size < 0 || (long) at + size != end) {
            throw new ZipException("its directory does not end where its end record says: truncated, or zip64");
        }
        for (int i = 0; i < count; i++) {
            at = index(at, end);
        }
        if (at != end) {
            throw new ZipException("its directory holds more entries than its end record says");
        }
    }

    /** Names of all entries, folders too, in the archive's order. */
    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * The bytes of an entry.
     *
     * @throws ZipException if they are damaged
     */
    Optional<byte[]> read(String name) throws ZipException {
        Entry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(contents(name, entry));
    }

    private int end() throws ZipException {
        int lowest = Math.max(0, jar.limit() - END_SIZE - LARGEST_COMMENT);
        for (int at = jar.limit() - END_SIZE; at >= lowest; at--) {
            if (jar.getInt(at) == END && at + END_SIZE + u16(at + 20) == jar.limit()) {
                return at;
            }
        }
        throw new ZipException("it has no zip end record: truncated, or not a jar");
    }

    /** Takes in the directory entry at that place and gives the place of the next one. */
    private int index(int at, int end) throws ZipException {
        if (at + CENTRAL_SIZE > end || jar.getInt(at) != CENTRAL) {
            throw new ZipException("its directory is damaged at byte " + at);
        }
        int next = at + CENTRAL_SIZE + u16(at + 28) + u16(at + 30) + u16(at + 32);
        if (next > end) {
            throw new ZipException("its directory is damaged at byte " + at);
        }
        String name = text(at + CENTRAL_SIZE, u16(at + 28));
        Entry entry = new Entry(
                u16(at + 10), jar.getInt(at + 16), jar.getInt(at + 20), jar.getInt(at + 24), jar.getInt(at + 42));
        check(name, entry, u16(at + 8));
        if (entries.put(name, entry) != null) {
            throw new ZipException("it holds '" + name + "' twice");
        }
        return next;
    }

    private void check(String name, Entry entry, int flags) throws ZipException {
        if (name.isEmpty() || name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
            throw new ZipException("its entry '" + name + "' points outside of it");
        }
        boolean plain = (flags & 1) == 0 && (entry.method == STORED || entry.method == DEFLATED);
        boolean bounded = entry.size >= 0 && entry.size <= LARGEST_ENTRY && entry.packed >= 0;
        if (!plain || !bounded || entry.at < 0 || (long) entry.at + LOCAL_SIZE + entry.packed > jar.limit()) {
            throw new ZipException("its entry '" + name + "' is encrypted, too large, or cut off");
        }
    }

    private byte[] contents(String name, Entry entry) throws ZipException {
        int from = jar.getInt(entry.at) == LOCAL ? entry.at + LOCAL_SIZE + u16(entry.at + 26) + u16(entry.at + 28) : -1;
        if (from < 0 || (long) from + entry.packed > jar.limit()) {
            throw new ZipException("its entry '" + name + "' is cut off");
        }
        byte[] contents = new byte[entry.size];
        ByteBuffer packed = jar.slice(from, entry.packed);
        boolean whole = entry.method == DEFLATED ? inflate(packed, contents) : copy(packed, contents);
        CRC32 sum = new CRC32();
        sum.update(contents);
        if (!whole || (int) sum.getValue() != entry.crc) {
            throw new ZipException("its entry '" + name + "' is damaged");
        }
        return contents;
    }

    private static boolean copy(ByteBuffer from, byte[] to) {
        boolean whole = from.remaining() == to.length;
        from.get(to, 0, Math.min(from.remaining(), to.length));
        return whole;
    }

    private static boolean inflate(ByteBuffer from, byte[] to) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(from);
            int done = 0;
            for (int n = 1; n > 0 && done < to.length; done += n) {
                n = inflater.inflate(to, done, to.length - done);
            }
            return done == to.length;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private String text(int at, int length) {
        byte[] name = new byte[length];
        jar.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private int u16(int at) {
        return Short.toUnsignedInt(jar.getShort(at));
    }

    private record Entry(int method, int crc, int packed, int size, int at) {}
}
