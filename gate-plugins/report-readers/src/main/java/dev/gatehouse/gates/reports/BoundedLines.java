package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text of which each is cut at a length: a log may be one line of a hundred megabytes. */
public final class BoundedLines {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;

    /** The reader stays the caller's. */
    public BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            char c = buffer[at++];
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r' && line.length() < longest) {
                line.append(c);
            }
        }
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
