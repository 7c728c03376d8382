package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Format;
import java.util.List;

/**
 * A secret that was found in a stream.
 *
 * @param format what it is
 * @param secret the secret itself
 * @param conceal what must not appear anywhere: the secret, its lines, what it decodes to
 * @param line its first line, from 1
 * @param endLine its last line
 * @param column in UTF-16 units from 1; 0 when the line is too long to tell
 * @param text the line that it begins on; empty when that is too long
 */
public record Sighting(
        Format format, String secret, List<String> conceal, int line, int endLine, int column, String text) {
    public Sighting {
        conceal = List.copyOf(conceal);
    }
}
