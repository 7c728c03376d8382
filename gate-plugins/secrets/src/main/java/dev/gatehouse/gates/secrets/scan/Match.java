package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Format;
import java.util.List;

/**
 * A secret in the window.
 *
 * @param format what it is
 * @param from its first byte
 * @param to after its last byte
 * @param secret the secret itself
 * @param conceal what must not appear anywhere: the secret, its lines, what it decodes to
 */
record Match(Format format, int from, int to, String secret, List<String> conceal) {
    Match moved(int by) {
        return new Match(format, from - by, to - by, secret, conceal);
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
