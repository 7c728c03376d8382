package dev.gatehouse.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Counts ends of lines in UTF-8: LF, CR, CRLF, and what only some tools count (VT, FF, NEL, LS, PS). */
final class LineEnds {
    private LineEnds() {}

    static int count(InputStream in) throws IOException {
        int count = 0;
        int before = 0;
        int last = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (ends(before, last, b)) {
                count++;
            }
            before = last;
            last = b;
        }
        return count;
    }

    private static boolean ends(int before, int last, int b) {
        return b == '\n' && last != '\r'
                || b == '\r'
                || b == 0x0b
                || b == 0x0c
                || b == 0x85 && last == 0xc2
                || (b == 0xa8 || b == 0xa9) && last == 0x80 && before == 0xe2;
    }
}
