package dev.gatehouse.process;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** Refuses a start that would fail for want of descriptors, because such a failure leaks a pair of them. */
final class FreeDescriptors {

    /** A start needs ten at once; several may happen together. */
    private static final long RESERVE = 24;

    private static final File OPEN = new File("/proc/self/fd");
    private static final long LIMIT = limit(Procfs.readSmall("/proc/self/limits"));

    private FreeDescriptors() {}

    static void check() throws NotStartedException {
        if (LIMIT == Long.MAX_VALUE) {
            return;
        }
        long open = open();
        if (open + RESERVE > LIMIT) {
            throw exhausted(open + " of " + LIMIT + " file descriptors of this JVM are in use");
        }
    }

    static NotStartedException exhausted(String found) {
        return new NotStartedException(
                SpawnFailure.Kind.TOO_MANY_FILES,
                "Too many open files: " + found + ".",
                "Raise the limit (ulimit -n), or run fewer things in parallel.");
    }

    /** Since Linux 6.2 the size of the directory is the count; before that it is 0. */
    private static long open() {
        long size = OPEN.length();
        if (size > 0) {
            return size;
        }
        String[] listed = OPEN.list();
        return listed == null ? 0 : listed.length;
    }

    private static long limit(@Nullable String limits) {
        int line = limits == null ? -1 : limits.indexOf("Max open files");
        if (limits == null || line < 0) {
            return Long.MAX_VALUE;
        }
        String soft = limits.substring(line + "Max open files".length()).trim();
        int end = soft.indexOf(' ');
        return end > 0 && Character.isDigit(soft.charAt(0)) ? Long.parseLong(soft.substring(0, end)) : Long.MAX_VALUE;
    }
}
