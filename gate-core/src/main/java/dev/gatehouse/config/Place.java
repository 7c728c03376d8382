package dev.gatehouse.config;

/**
 * A stretch of one line of a source.
 *
 * @param source the text
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param width in UTF-16 units, at least 1
 */
record Place(Source source, int line, int column, int width) {
    Position position() {
        return new Position(source.name(), line, column);
    }

    ConfigProblem problem(String message) {
        return ConfigProblem.of(position(), width, source.line(line), message);
    }
}
