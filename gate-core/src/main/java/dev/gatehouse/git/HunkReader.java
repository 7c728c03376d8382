package dev.gatehouse.git;

import dev.gatehouse.submission.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a patch without context and keeps of each file in it the ranges of added lines. Lines of a hunk are counted by
 * what its header announces, so no content can pass for a header; names are quoted by git, so no name can either.
 * Memory is bounded by the number of hunks.
 */
final class HunkReader {
    private static final Pattern HUNK =
            Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*", Pattern.DOTALL);
    private static final int HEAD_BYTES = 100;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] head = new byte[HEAD_BYTES];
    private int at;
    private int filled;
    private int headLength;
    private final List<Section> sections = new ArrayList<>();

    private HunkReader(InputStream in) {
        this.in = in;
    }

    /**
     * What a patch says of one file.
     *
     * @param hunks how many there are
     */
    record Section(List<Lines> added, int[] hunks) {}

    /** The files of the patch, in its order. */
    static List<Section> read(InputStream in) throws IOException {
        HunkReader reader = new HunkReader(in);
        long content = 0;
        while (reader.line()) {
            int first = reader.headLength == 0 ? '\n' : reader.head[0];
            if (content > 0 && (first == '+' || first == '-')) {
                content--;
            } else if (first == 'd' && reader.startsWith("diff --git ")) {
                reader.sections.add(new Section(new ArrayList<>(), new int[1]));
            } else if (first == '@') {
                content = reader.hunk();
            }
        }
        return reader.sections;
    }

    private long hunk() {
        Matcher match = HUNK.matcher(new String(head, 0, headLength, StandardCharsets.ISO_8859_1));
        if (!match.matches() || sections.isEmpty()) {
            return 0;
        }
        Section section = sections.get(sections.size() - 1);
        section.hunks()[0]++;
        int removed = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
        int first = Integer.parseInt(match.group(2));
        int added = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        if (added > 0) {
            section.added().add(new Lines(first, first + added - 1));
        }
        return (long) removed + added;
    }

    private boolean startsWith(String text) {
        return new String(head, 0, headLength, StandardCharsets.ISO_8859_1).startsWith(text);
    }

    /** Reads a line, of which only the beginning is kept; false at the end. */
    private boolean line() throws IOException {
        headLength = 0;
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any;
                }
            }
            any = true;
            int c = buffer[at++];
            if (c == '\n') {
                return true;
            }
            if (headLength < HEAD_BYTES) {
                head[headLength++] = (byte) c;
            }
        }
    }
}
