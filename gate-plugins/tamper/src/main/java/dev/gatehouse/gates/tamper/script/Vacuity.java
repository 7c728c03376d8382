package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells assertions that hold whatever the code does. */
final class Vacuity {
    private static final Pattern LITERAL =
            Pattern.compile("(?:[0-9][0-9a-zA-Z_.]*|true|True|false|False|null|None|nil|\"[^\"]*\")");
    private static final Set<String> SIZES =
            Set.of("length", "size", "Length", "Count", "size ( )", "Count ( )", "count ( )");

    private Vacuity() {}

    static Kind of(Kind kind, String actual, String expected) {
        if (actual.isEmpty() || kind == Kind.UNKNOWN) {
            return kind;
        }
        boolean literal = isLiteral(actual)
                && kind != Kind.THROWS
                && (kind != Kind.EXACT && (expected.isEmpty() || isLiteral(expected)) || expected.equals(actual));
        boolean same = kind == Kind.EXACT && actual.equals(expected) && !actual.contains("(");
        boolean size = kind == Kind.PARTIAL && expected.equals(">= 0") && isSize(actual);
        return literal || same || size ? Kind.VACUOUS : kind;
    }

    static boolean isLiteral(String text) {
        return text.length() < 200 && LITERAL.matcher(text).matches();
    }

    private static boolean isSize(String actual) {
        int dot = actual.lastIndexOf(" . ");
        return actual.startsWith("len (") || (dot > 0 && SIZES.contains(actual.substring(dot + 3)));
    }
}
