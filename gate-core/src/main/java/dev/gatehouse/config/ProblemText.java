package dev.gatehouse.config;

/** Lays out a problem for people; whatever came out of the file is made harmless for a terminal. */
final class ProblemText {
    private static final int LONGEST_LINE = 100;

    private ProblemText() {}

    static String of(ConfigProblem problem) {
        StringBuilder text = new StringBuilder(headline(problem));
        if (!problem.sourceLine().isEmpty()) {
            frame(problem, text);
        }
        problem.help().ifPresent(help -> text.append("\nhelp: ").append(Quote.harmless(help)));
        return text.toString();
    }

    static String headline(ConfigProblem problem) {
        StringBuilder line = new StringBuilder();
        line.append(Quote.harmless(problem.at().toString())).append(' ').append(Quote.harmless(problem.message()));
        problem.expected().ifPresent(expected -> line.append(": expected ").append(Quote.harmless(expected)));
        problem.got().ifPresent(got -> line.append(", got ").append(Quote.harmless(got)));
        return line.toString();
    }

    /** The source line, cut around the fault where it is long, and carets under the fault. */
    private static void frame(ConfigProblem problem, StringBuilder text) {
        String line = problem.sourceLine();
        int start = Math.min(problem.at().column() - 1, line.length());
        int end = Math.min(start + Math.max(problem.width(), 1), line.length());
        boolean whole = line.length() <= LONGEST_LINE || start < LONGEST_LINE * 3 / 4;
        int from = whole ? 0 : start - LONGEST_LINE / 2;
        int to = Math.min(line.length(), from + LONGEST_LINE);
        String before = (from > 0 ? "…" : "") + Quote.harmless(line.substring(from, start));
        String fault = Quote.harmless(line.substring(start, Math.min(end, to)));
        String after = Quote.harmless(line.substring(Math.min(end, to), to)) + (to < line.length() ? "…" : "");
        String gutter = String.format("%5d | ", problem.at().line());
        text.append('\n').append(gutter).append(before).append(fault).append(after);
        text.append('\n').append(" ".repeat(gutter.length() - 2)).append("| ");
        text.append(" ".repeat(signs(before))).append("^".repeat(Math.max(1, signs(fault))));
    }

    private static int signs(String text) {
        return text.codePointCount(0, text.length());
    }
}
