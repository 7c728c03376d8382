package dev.gatehouse.gates.tamper.script;

import java.util.ArrayList;
import java.util.List;

/** Finds the statements of Python: lines, but for those within brackets, with their indentation. */
final class PythonLines {
    private PythonLines() {}

    /**
     * A statement.
     *
     * @param column its indentation
     */
    record Line(int from, int to, int column) {}

    static List<Line> of(Code code) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        while (at < code.size()) {
            int column = code.tokens.startsLine(at) || lines.isEmpty()
                    ? code.tokens.column(at)
                    : last(lines).column();
            int end = end(code, at);
            lines.add(new Line(at, end, column));
            at = code.is(end, ";") ? end + 1 : end;
        }
        return lines;
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    private static int end(Code code, int from) {
        int at = from;
        do {
            at = code.next(at);
        } while (at < code.size() && !code.tokens.startsLine(at) && !code.is(at, ";"));
        return at;
    }
}
