package dev.gatehouse.gates.secrets.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of a stream on which somebody allowed something, without the space around them. */
public final class MarkedLines {
    /** What such a line says before the rules that it allows. */
    public static final String MARK = "gatehouse:allow";

    private static final KeywordAutomaton AUTOMATON = new KeywordAutomaton(List.of(MARK));

    private MarkedLines() {}

    /** Reads a stream to its end; the caller closes it. Lines of more than 4,096 bytes are left out. */
    public static Set<String> of(InputStream in) throws IOException {
        Set<String> lines = new HashSet<>();
        SlidingBytes data = new SlidingBytes();
        data.open(Beginning.of(in).stream());
        KeywordAutomaton.Cursor cursor = AUTOMATON.cursor();
        while (true) {
            while (cursor.advance(data.bytes, data.safe())) {
                lines.add(data.line(cursor.position()).strip());
            }
            if (data.isEnded()) {
                return lines;
            }
            cursor.moved(data.slide());
        }
    }

    /** Whether a line allows findings of that rule. */
    public static boolean allows(String line, String rule) {
        int mark = line.toLowerCase(Locale.ROOT).indexOf(MARK);
        return mark >= 0
                && List.of(line.substring(mark + MARK.length()).strip().split("[\\s,]+"))
                        .contains(rule);
    }
}
