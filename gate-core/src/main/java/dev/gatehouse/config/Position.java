package dev.gatehouse.config;

/**
 * A place in a configuration file.
 *
 * @param file the name to show
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
