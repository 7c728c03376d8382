package dev.gatehouse.process;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** As much of the ELF header as decides whether the kernel will load a file. */
final class Elf {

    private static final int PT_INTERP = 3;

    private Elf() {}

    static boolean isElf(byte[] head) {
        return head.length >= 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    }

    /** Null for a sound header. */
    static @Nullable SpawnFailure check(File file, byte[] head) {
        Header header = Header.read(head);
        if (header == null || header.end() > file.length()) {
            return wrong(
                    file + " begins like a Linux program, but is damaged or cut off.", "Install or build it again.");
        }
        if (header.foreign() && !BinaryFormats.anyRegistered()) {
            return wrong(
                    file + " was built for another processor (ELF machine " + header.machine() + ").",
                    "Install the build for " + System.getProperty("os.arch") + ".");
        }
        return null;
    }

    /** The dynamic loader that a binary asks for, when that is missing: Linux then reports the binary missing. */
    static @Nullable String missingLoader(File file) {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            byte[] head = new byte[64];
            Header header = in.read(head) == head.length && isElf(head) ? Header.read(head) : null;
            String loader = header == null ? null : loader(in, header);
            return loader == null || new File(loader).exists() ? null : loader;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable String loader(RandomAccessFile in, Header header) throws IOException {
        byte[] table = new byte[header.count() * header.entrySize()];
        in.seek(header.table());
        in.readFully(table);
        ByteBuffer entries = ByteBuffer.wrap(table).order(header.order());
        for (int at = 0; at < table.length; at += header.entrySize()) {
            if (entries.getInt(at) == PT_INTERP) {
                long offset = header.wide() ? entries.getLong(at + 8) : entries.getInt(at + 4);
                long size = header.wide() ? entries.getLong(at + 32) : entries.getInt(at + 16);
                byte[] name = new byte[(int) Math.min(4096, size)];
                in.seek(offset);
                in.readFully(name);
                return new String(name, StandardCharsets.UTF_8).replace("\0", "");
            }
        }
        return null;
    }

    private static SpawnFailure wrong(String cause, String remedy) {
        return new SpawnFailure(SpawnFailure.Kind.WRONG_FORMAT, cause, remedy);
    }

    /** The fields that matter; {@code table} is where the program headers begin. */
    private record Header(boolean wide, ByteOrder order, int machine, long table, int entrySize, int count) {

        private static final int X86 = 3;
        private static final int ARM = 40;
        private static final int X86_64 = 62;
        private static final int AARCH64 = 183;

        static @Nullable Header read(byte[] head) {
            boolean wide = head.length >= 64 && head[4] == 2;
            if (!wide && (head.length < 52 || head[4] != 1) || head[5] != 1 && head[5] != 2) {
                return null;
            }
            ByteBuffer bytes =
                    ByteBuffer.wrap(head).order(head[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int type = bytes.getShort(16);
            long table = wide ? bytes.getLong(32) : bytes.getInt(28);
            int entrySize = bytes.getShort(wide ? 54 : 42);
            int count = bytes.getShort(wide ? 56 : 44);
            boolean sound = (type == 2 || type == 3) && table > 0 && count > 0 && entrySize == (wide ? 56 : 32);
            return sound ? new Header(wide, bytes.order(), bytes.getShort(18), table, entrySize, count) : null;
        }

        long end() {
            return table + (long) entrySize * count;
        }

        boolean foreign() {
            String here = System.getProperty("os.arch", "");
            if (here.equals("amd64")) {
                return machine != X86_64 && machine != X86;
            }
            return here.equals("aarch64") && machine != AARCH64 && machine != ARM;
        }
    }
}
