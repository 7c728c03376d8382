package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what two assertions about the same thing can tell. */
final class Strength {
    private static final Map<Kind, Integer> RANK =
            Map.of(Kind.EXACT, 3, Kind.THROWS, 3, Kind.CALLED, 3, Kind.PARTIAL, 2, Kind.PRESENT, 1, Kind.VACUOUS, 0);
    private static final List<String> SIZES =
            List.of(" . size ( )", " . length ( )", " . length", " . isEmpty ( )", " . count ( )");
    private static final double NEGLIGIBLE = 1e-3;
    private static final Set<String> BROADEST = Set.of("Throwable", "Exception", "BaseException", "Error", "any");
    private static final Map<String, Set<String>> BROADER = Map.of(
            "RuntimeException",
                    Set.of(
                            "IllegalArgumentException",
                            "IllegalStateException",
                            "NullPointerException",
                            "UnsupportedOperationException",
                            "IndexOutOfBoundsException",
                            "ArithmeticException",
                            "ClassCastException",
                            "NumberFormatException",
                            "ConcurrentModificationException",
                            "NoSuchElementException",
                            "UncheckedIOException",
                            "DateTimeException"),
            "IllegalArgumentException",
                    Set.of("NumberFormatException", "PatternSyntaxException", "InvalidPathException"),
            "IOException", Set.of("FileNotFoundException", "EOFException", "UnsupportedEncodingException"),
            "IndexOutOfBoundsException", Set.of("ArrayIndexOutOfBoundsException", "StringIndexOutOfBoundsException"),
            "LookupError", Set.of("KeyError", "IndexError"),
            "OSError", Set.of("FileNotFoundError", "PermissionError"),
            "SystemException", Set.of("ArgumentException", "InvalidOperationException", "ArgumentNullException"));

    private Strength() {}

    /** Why the second can tell less than the first; empty if it can't be said to. */
    static Optional<String> lost(Assertion before, Assertion after) {
        if (before.kind() == Kind.VACUOUS) {
            return Optional.empty();
        }
        if (after.kind() == Kind.VACUOUS) {
            return Optional.of("holds whatever the code does");
        }
        if (before.reached() && !after.reached()) {
            return Optional.of("may no longer be reached when the test runs");
        }
        boolean truth = after.kind() == Kind.PRESENT && before.expected().equalsIgnoreCase(after.expected());
        if (before.kind() == Kind.UNKNOWN
                || after.kind() == Kind.UNKNOWN
                || truth && after.expected().equals("true")) {
            return Optional.empty();
        }
        return RANK.getOrDefault(after.kind(), 0) < RANK.getOrDefault(before.kind(), 0)
                ? Optional.of("checks less: " + named(after.kind()))
                : within(before, after);
    }

    /** What an expression for a size is the size of; any other expression as it is. */
    static String whole(String actual) {
        for (String size : SIZES) {
            if (actual.endsWith(size)) {
                return actual.substring(0, actual.length() - size.length());
            }
        }
        return actual;
    }

    private static Optional<String> within(Assertion before, Assertion after) {
        if (before.kind() == Kind.THROWS
                && after.kind() == Kind.THROWS
                && isBroader(after.expected(), before.expected())) {
            return Optional.of("expects any " + after.expected() + " where it was " + before.expected());
        }
        if (before.kind() == Kind.EXACT
                && SIZES.stream().anyMatch(size -> after.actual().equals(before.actual() + size))) {
            return Optional.of("checks only how many there are");
        }
        double least = before.tolerance().orElse(0);
        double now = after.tolerance().orElse(0);
        boolean wider = now > least * 1.000_001 && (before.tolerance().isPresent() || now > NEGLIGIBLE);
        if (wider && after.kind() == Kind.CALLED) {
            return Optional.of("lets more arguments be anything");
        }
        return wider ? Optional.of("is wider: " + plain(least) + " became " + plain(now)) : Optional.empty();
    }

    /** Whether a class of exceptions is known to hold the other and more. */
    static boolean isBroader(String wide, String narrow) {
        if (wide.equals(narrow) || wide.equals("Throwable") && narrow.isEmpty()) {
            return false;
        }
        boolean top = BROADEST.contains(wide) && !BROADEST.contains(narrow);
        boolean upmost = wide.equals("Throwable") || wide.equals("BaseException");
        return top || upmost || BROADER.getOrDefault(wide, Set.of()).contains(narrow);
    }

    private static String named(Kind kind) {
        return switch (kind) {
            case PARTIAL -> "a part or a range where one value was expected";
            case PRESENT -> "only that something is there";
            default -> "less than before";
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
