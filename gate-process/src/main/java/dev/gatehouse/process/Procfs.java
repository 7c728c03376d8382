package dev.gatehouse.process;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What Linux tells about processes under {@code /proc}; elsewhere everything here answers "nothing". */
final class Procfs {

    static final boolean PRESENT = new File("/proc/self/environ").canRead() && new File("/proc/loadavg").canRead();

    private static final int CHUNK = 16 * 1024;

    private Procfs() {}

    /** The numbers of all processes, threads not included. */
    static long[] pids() {
        String[] names = new File("/proc").list();
        if (names == null) {
            return new long[0];
        }
        long[] pids = new long[names.length];
        int count = 0;
        for (String name : names) {
            if (Character.isDigit(name.charAt(0))) {
                pids[count++] = Long.parseLong(name);
            }
        }
        return Arrays.copyOf(pids, count);
    }

    /** The number given to the newest process or thread of this PID namespace, -1 when unknown. */
    static long newestPid() {
        String line = readSmall("/proc/loadavg");
        return line == null
                ? -1
                : Long.parseLong(line.substring(line.lastIndexOf(' ') + 1).trim());
    }

    /** Whether a process carries a text in its environment. */
    enum Answer {
        YES,
        NO,
        /** It is between two programs: the old one's environment is gone, the new one's wasn't there when opened. */
        NOT_NOW
    }

    /** Zombies, kernel threads and the processes of other users carry nothing. */
    static Answer carries(long pid, String text) {
        File environ = new File("/proc/" + pid + "/environ");
        // Asking first is cheaper than the exception that opening somebody else's would throw.
        if (!environ.canRead()) {
            return Answer.NO;
        }
        try (InputStream in = new FileInputStream(environ)) {
            byte[] buffer = new byte[CHUNK];
            int count = in.read(buffer);
            if (count <= 0) {
                return isBetweenPrograms(pid) ? Answer.NOT_NOW : Answer.NO;
            }
            return contains(in, buffer, count, text) ? Answer.YES : Answer.NO;
        } catch (IOException goneMeanwhile) {
            return Answer.NO;
        }
    }

    /** Whether a number is that of a thread of this JVM: threads and processes share the numbers. */
    static boolean isOwnThread(long pid) {
        return new File("/proc/self/task/" + pid).exists();
    }

    /** The process that a number belongs to, be it its own or a thread's: threads and processes share them; -1 if none. */
    static long processOf(long number) {
        String status = readSmall("/proc/" + number + "/status");
        int at = status == null ? -1 : status.indexOf("\nTgid:\t");
        if (status == null || at < 0) {
            return -1;
        }
        int start = at + "\nTgid:\t".length();
        return Long.parseLong(status.substring(start, status.indexOf('\n', start)));
    }

    /** Dead, but not yet fetched by its parent: {@link ProcessHandle#isAlive()} calls that alive. */
    static boolean isZombie(long pid) {
        Stat stat = Stat.of(pid);
        return stat != null && stat.isDead();
    }

    static boolean isInSession(long pid, long session) {
        Stat stat = Stat.of(pid);
        return stat != null && stat.session() == session;
    }

    private static boolean isBetweenPrograms(long pid) {
        Stat stat = Stat.of(pid);
        return stat != null && !stat.isDead() && !stat.isKernelThread() && !stat.hasEmptyEnvironment();
    }

    static @Nullable String readSmall(String path) {
        byte[] buffer = new byte[CHUNK];
        try (InputStream in = new FileInputStream(path)) {
            int count = in.read(buffer);
            return count <= 0 ? null : new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return null;
        }
    }

    private static boolean contains(InputStream in, byte[] buffer, int first, String text) throws IOException {
        int filled = first;
        int count = first;
        while (count > 0) {
            if (new String(buffer, 0, filled, StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
            int kept = Math.min(filled, text.length() - 1);
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            count = in.read(buffer, kept, CHUNK - kept);
            filled = kept + count;
        }
        return false;
    }
}
