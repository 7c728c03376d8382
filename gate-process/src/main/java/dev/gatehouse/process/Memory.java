package dev.gatehouse.process;

import org.jspecify.annotations.Nullable;

/** How much physical memory a process has, as Linux tells. */
final class Memory {

    private static final long KIB = 1024;

    private Memory() {}

    /** In bytes: its proportional share of what it shares, else all that it touches; 0 when nothing is told. */
    static long resident(long pid) {
        long share = kib(Procfs.readSmall("/proc/" + pid + "/smaps_rollup"), "\nPss:");
        return KIB * (share > 0 ? share : kib(Procfs.readSmall("/proc/" + pid + "/status"), "\nVmRSS:"));
    }

    static long kib(@Nullable String text, String label) {
        int at = text == null ? -1 : text.indexOf(label);
        if (text == null || at < 0) {
            return 0;
        }
        int start = at + label.length();
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == start ? 0 : Long.parseLong(text.substring(start, end));
    }
}
