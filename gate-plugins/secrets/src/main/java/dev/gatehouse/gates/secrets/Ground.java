package dev.gatehouse.gates.secrets;

import dev.gatehouse.submission.Lines;
import dev.gatehouse.submission.Side;
import java.util.List;

/**
 * A file to look through.
 *
 * @param side whose
 * @param path of the file
 * @param touched the lines of which findings count
 */
record Ground(Side side, String path, List<Lines> touched) {
    /** All of a file. */
    static Ground whole(Side side, String path) {
        return new Ground(side, path, List.of(Lines.ALL));
    }

    /** Whether one of the lines counts. */
    boolean touches(int first, int last) {
        return touched.stream().anyMatch(lines -> lines.first() <= last && first <= lines.last());
    }
}
