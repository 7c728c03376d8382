package dev.gatehouse.gates.reports;

/**
 * Why a report cannot be relied on.
 *
 * @param path the report, relative to the root of the tree
 * @param line from 1; 0 where the problem has no place
 * @param column from 1; 0 where unknown
 * @param cause what is wrong, in one line
 */
public record Problem(String path, int line, int column, String cause) {
    private static final int LONGEST = 300;

    public Problem {
        cause = Texts.oneLine(cause, LONGEST);
    }

    static Problem of(String path, String cause) {
        return new Problem(path, 0, 0, cause);
    }

    /** {@code path:line:column: cause}, without the parts that are unknown. */
    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + cause;
    }
}
