package dev.gatehouse.process;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which process is meant, beyond its number: that is given out again.
 *
 * @param born when it started, in the clock of its boot
 * @param boot which boot of the machine that was; numbers and clock begin anew with each
 */
record Identity(long pid, String born, String boot) {

    private static final @Nullable String BOOT_ID = Procfs.readSmall("/proc/sys/kernel/random/boot_id");

    /** That of a process as it runs now; null when it is gone. */
    static @Nullable Identity of(long pid) {
        String born = born(pid);
        return born == null ? null : new Identity(pid, born, thisBoot());
    }

    /** The handle of exactly this process, if it still runs. */
    Optional<ProcessHandle> find() {
        // The handle first, so that its own start time stands for a process that was there at the time of the proof.
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        return handle.isPresent() && equals(of(pid)) ? handle : Optional.empty();
    }

    static String thisBoot() {
        return BOOT_ID == null ? "unknown" : BOOT_ID.strip();
    }

    /** Ticks since the boot where Linux tells them; the JDK's instant moves with the wall clock. */
    private static @Nullable String born(long pid) {
        Stat stat = Procfs.PRESENT ? Stat.of(pid) : null;
        if (stat != null) {
            return "ticks-" + stat.startTicks();
        }
        Optional<Instant> start =
                ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant());
        return start.map(instant -> "ms-" + instant.toEpochMilli()).orElse(null);
    }
}
