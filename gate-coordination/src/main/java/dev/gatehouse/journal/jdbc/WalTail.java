package dev.gatehouse.journal.jdbc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of a write-ahead log as SQLite will see it. SQLite silently drops everything from the first frame on that does
 * not check, and all that no commit follows; this says what that is. The format is that of
 * <a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">the file format, section 4</a>.
 */
final class WalTail {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    private final ByteBuffer header;
    private final ByteOrder order;
    private int first;
    private int second;
    private long sound;
    private long committed;
    private long broken;

    private WalTail(ByteBuffer header) {
        this.header = header;
        this.order = (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** What is dropped from a log, in words; nothing when it is whole, empty or not there. */
    static Optional<String> unfinished(Path log) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(log), 1 << 16))) {
            byte[] header = in.readNBytes(HEADER);
            if (header.length == 0) {
                return Optional.empty();
            }
            if (header.length < HEADER || (ByteBuffer.wrap(header).getInt(0) & ~1) != MAGIC) {
                return Optional.of("The write-ahead log " + log + " has no readable header, and nothing in it counts");
            }
            return new WalTail(ByteBuffer.wrap(header)).follow(in).describe(log);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private WalTail follow(DataInputStream in) throws IOException {
        add(header, 0, HEADER - 8);
        if (!matches(header, HEADER - 8)) {
            broken = 1;
            return this;
        }
        byte[] frame = new byte[FRAME_HEADER + header.getInt(8)];
        int length = in.readNBytes(frame, 0, frame.length);
        while (length > 0 && isOfThisLog(frame, length)) {
            check(ByteBuffer.wrap(frame, 0, length), length == frame.length);
            length = in.readNBytes(frame, 0, frame.length);
        }
        return this;
    }

    /** Frames of earlier rounds lie behind those of this one, and have other salts. */
    private boolean isOfThisLog(byte[] frame, int length) {
        return length >= 16 && ByteBuffer.wrap(frame).getLong(8) == header.getLong(16);
    }

    private void check(ByteBuffer frame, boolean whole) {
        if (broken > 0 || !whole) {
            broken++;
            return;
        }
        add(frame, 0, 8);
        add(frame, FRAME_HEADER, frame.limit());
        if (!matches(frame, 16)) {
            broken++;
            return;
        }
        sound++;
        if (frame.getInt(4) != 0) {
            committed = sound;
        }
    }

    private Optional<String> describe(Path log) {
        if (broken == 0 && committed == sound) {
            return Optional.empty();
        }
        return Optional.of("The write-ahead log " + log + " ends with " + (sound - committed + broken)
                + " pages that do not count: " + (sound - committed) + " of a transaction without its commit, "
                + broken + " that are cut off or do not match their checksums, after " + committed
                + " that count. A process or machine that stopped while it appended leaves that behind");
    }

    private void add(ByteBuffer bytes, int from, int to) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int i = from; i < to; i += 8) {
            first += words.getInt(i) + second;
            second += words.getInt(i + 4) + first;
        }
    }

    private boolean matches(ByteBuffer bytes, int at) {
        return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
    }
}
