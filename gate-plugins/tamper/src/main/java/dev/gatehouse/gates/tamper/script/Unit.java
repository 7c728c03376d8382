package dev.gatehouse.gates.tamper.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file with a name: a test, a group of tests, a function. Its tokens are those that belong to no unit within.
 *
 * @param from its first token, its annotations aside
 * @param to behind its last
 * @param disabled why it doesn't run; null if it does
 * @param rows what it is run with
 */
record Unit(
        Sort sort,
        String name,
        int line,
        int from,
        int to,
        @Nullable String disabled,
        List<String> rows) {
    enum Sort {
        TEST,
        GROUP,
        HELPER
    }

    static Unit test(String name, int line, Span span, @Nullable String disabled) {
        return new Unit(Sort.TEST, name, line, span.from(), span.to(), disabled, List.of());
    }

    static Unit group(String name, int line, Span span, @Nullable String disabled) {
        return new Unit(Sort.GROUP, name, line, span.from(), span.to(), disabled, List.of());
    }

    static Unit helper(String name, int line, Span span) {
        return new Unit(Sort.HELPER, name, line, span.from(), span.to(), null, List.of());
    }

    Unit disabledBy(@Nullable String reason) {
        return reason == null || disabled != null ? this : new Unit(sort, name, line, from, to, reason, rows);
    }

    Unit withRows(List<String> given) {
        return new Unit(sort, name, line, from, to, disabled, given);
    }
}
