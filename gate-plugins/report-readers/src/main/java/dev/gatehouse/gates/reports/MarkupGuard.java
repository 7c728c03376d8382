package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a document and the parser, which would hold a whole attribute, comment or CDATA section in memory:
 * refuses a DOCTYPE and oversized tags, leaves comments out, cuts long text, and replaces characters that XML does not
 * know (a test may print anything).
 */
final class MarkupGuard extends Reader {
    private final Reader in;
    private final Charset charset;
    private final String path;
    private final char[] raw = new char[1 << 15];
    private final MarkupFilter filter;
    private @Nullable Problem problem;

    MarkupGuard(Reader in, Charset charset, String path, ReportLimits limits) {
        this.in = in;
        this.charset = charset;
        this.path = path;
        this.filter = new MarkupFilter(path, limits.tag(), limits.text());
    }

    /** What this guard refused, if it did. The parser wraps the fault in its own. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Line breaks that the parser has not seen. */
    int droppedLines() {
        return filter.droppedLines();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            while (!filter.hasOutput()) {
                int count = in.read(raw, 0, raw.length);
                if (count < 0) {
                    return -1;
                }
                filter.accept(raw, count);
            }
            return filter.take(buffer, offset, length);
        } catch (ReportFault fault) {
            problem = fault.problem();
            throw fault;
        } catch (CharacterCodingException e) {
            // The decoder reads ahead, so the place is known to within a buffer only: none is given.
            problem = Problem.of(path, "has bytes that are not " + charset.name());
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
