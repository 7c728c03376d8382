package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what two assertions about the same thing can tell. */
final class Strength {
    private static final Map<Kind, Integer> RANK =
            Map.of(Kind.EXACT, 3, Kind.THROWS, 3, Kind.CALLED, 3, Kind.PARTIAL, 2, Kind.PRESENT, 1, Kind.VACUOUS, 0);
    private static final List<String> SIZES =
            List.of(" . size ( )", " . length ( )", " . length", " . isEmpty ( )", " . count ( )");
    private static final String ENTRY = " . get (";
    private static final double NEGLIGIBLE = 1e-3;
    /** What is left over by rounding of doubles near 1. */
    private static final double ROUNDING = 1e-14;
    /** Values that nothing is near to: any tolerance leaves only themselves. */
    private static final Pattern UNBOUNDED = Pattern.compile(".*\\b(\\w+_INFINITY|NaN)\\b.*");

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

    /** What an expression for a size or an entry is that of; any other expression as it is. */
    static String whole(String actual) {
        for (String size : SIZES) {
            if (actual.endsWith(size)) {
                return actual.substring(0, actual.length() - size.length());
            }
        }
        int entry = actual.endsWith(" )") ? actual.lastIndexOf(ENTRY) : -1;
        return entry > 0 && actual.indexOf('(', entry + ENTRY.length()) < 0 ? actual.substring(0, entry) : actual;
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
        if (after.kind() == Kind.CALLED) {
            return now > least + Math.max(0, arguments(after.actual()) - arguments(before.actual()))
                    ? Optional.of("lets more arguments be anything")
                    : Optional.empty();
        }
        boolean wider = now > least * 1.000_001
                && (before.tolerance().isPresent() ? now > ROUNDING : now > NEGLIGIBLE)
                && !UNBOUNDED.matcher(after.expected()).matches();
        return wider ? Optional.of("is wider: " + plain(least) + " became " + plain(now)) : Optional.empty();
    }

    /** How many arguments the last call of a normalised expression has. */
    private static int arguments(String call) {
        String[] words = call.split(" ", -1);
        int depth = 0;
        int count = 0;
        for (int index = words.length - 1; index >= 0; index--) {
            String word = words[index];
            depth += word.length() != 1 ? 0 : ")]}".contains(word) ? 1 : "([{".contains(word) ? -1 : 0;
            count += depth == 1 && word.equals(",") ? 1 : 0;
            if (depth == 0) {
                return index + 2 < words.length && !words[index + 1].equals(")") ? count + 1 : 0;
            }
        }
        return 0;
    }

    /** Whether a class of exceptions is known to hold the other and more. */
    static boolean isBroader(String wide, String narrow) {
        if (wide.equals(narrow) || wide.equals("Throwable") && narrow.isEmpty()) {
            return false;
        }
        boolean top = BROADEST.contains(wide) && !BROADEST.contains(narrow);
        boolean upmost = wide.equals("BaseException") || wide.equals("Throwable") && !narrow.equals("Exception");
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
