package dev.gatehouse.verdict;

/**
 * Where a finding is. Lines and columns count from 1; 0 means unknown: with {@code line} 0 the finding is about the file
 * as a whole.
 *
 * @param path relative to the root of the tree, with {@code /}
 * @param line first line
 * @param column first column, in UTF-16 units
 * @param endLine last line, inclusive
 * @param endColumn column after the last one
 */
public record Location(String path, int line, int column, int endLine, int endColumn) {

    /** A file as a whole. */
    public static Location of(String path) {
        return new Location(path, 0, 0, 0, 0);
    }

    /** One line of a file. */
    public static Location of(String path, int line) {
        return new Location(path, line, 0, line, 0);
    }

    /** A place within a line. */
    public static Location of(String path, int line, int column) {
        return new Location(path, line, column, line, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
