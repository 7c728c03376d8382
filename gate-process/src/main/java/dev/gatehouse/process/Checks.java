package dev.gatehouse.process;

import java.time.Duration;
import java.util.List;

/** Bounds that a caller of this package must respect; breaking one is the caller's programming error. */
final class Checks {

    private Checks() {}

    static List<String> argv(List<String> argv) {
        List<String> copy = List.copyOf(argv);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("argv must name a program, but is empty");
        }
        return copy;
    }

    static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive (0 is not \"unlimited\"), but is " + value);
        }
    }

    static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive (0 is not \"unlimited\"), but is " + value);
        }
    }
}
