package dev.gatehouse.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the runner printed, as far as a build log should hold it.
 *
 * @param dropped how many bytes beyond that
 */
record Printed(List<String> lines, long dropped) {
    static final int MOST_BYTES = 256 * 1024;

    Printed {
        lines = List.copyOf(lines);
    }

    /** Reads to the end. */
    static Printed read(InputStream output) throws IOException {
        byte[] kept = output.readNBytes(MOST_BYTES);
        long dropped = output.transferTo(java.io.OutputStream.nullOutputStream());
        return new Printed(new String(kept, StandardCharsets.UTF_8).lines().toList(), dropped);
    }

    void to(Consumer<String> log) {
        lines.forEach(log);
        if (dropped > 0) {
            log.accept("… and " + dropped + " bytes more.");
        }
    }
}
