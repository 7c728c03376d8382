package dev.gatehouse.process;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The identity of one run: a mark that its descendants carry in their environment, and its process once started. */
final class Run {

    /** Common to all runs of this JVM; 128 bits, so no other process carries it by chance. */
    static final String OWNER = nonce();

    private static final AtomicLong COUNT = new AtomicLong();

    /** From 1, in this JVM. */
    final long number = COUNT.incrementAndGet();

    /** Ends with a dot, so that no mark is the beginning of another. */
    final String mark = OWNER + "-" + number + ".";

    /** Whether everyone in the session that bears the process's number belongs to the run. */
    volatile boolean leadsSession;

    volatile @Nullable Process process;

    /** The value of {@link Processes#RUN_VARIABLE}; inside another run it keeps that one's mark too. */
    String variable() {
        String outer = System.getenv(Processes.RUN_VARIABLE);
        return outer == null ? mark : outer + "/" + mark;
    }

    /** Whether this JVM was itself started, directly or not, by that owner. */
    static boolean isInside(String owner) {
        String outer = System.getenv(Processes.RUN_VARIABLE);
        return outer != null && outer.contains(owner);
    }

    /** Whether a text is of the form of {@link #OWNER}: anything shorter might be carried by others. */
    static boolean isOwner(String text) {
        return text.matches("[0-9a-f]{32}|[0-9a-f-]{36}");
    }

    /** Uniqueness is all it needs; SecureRandom would cost a cold JVM tens of milliseconds. */
    private static String nonce() {
        try (InputStream random = new FileInputStream("/dev/urandom")) {
            return HexFormat.of().formatHex(random.readNBytes(16));
        } catch (IOException noSuchDevice) {
            return UUID.randomUUID().toString();
        }
    }
}
