package dev.gatehouse.config;

/** What a scalar is by the core schema of YAML 1.2; {@code yes}, {@code off} and dates are strings there. */
enum ScalarKind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NOTHING;

    static ScalarKind ofPlain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            default -> startsNumber(text) ? number(text) : STRING;
        };
    }

    private static boolean startsNumber(String text) {
        char first = text.charAt(0);
        return isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    private static ScalarKind number(String text) {
        if (isInteger(text)) {
            return INTEGER;
        }
        return isFloat(text) || isNoFiniteNumber(text) ? NUMBER : STRING;
    }

    private static boolean isInteger(String text) {
        if (text.startsWith("0x")) {
            return digits(text, 2, 16);
        }
        if (text.startsWith("0o")) {
            return digits(text, 2, 8);
        }
        return digits(text, isSign(text.charAt(0)) ? 1 : 0, 10);
    }

    private static boolean digits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return from < text.length();
    }

    /** Sign, digits with a point somewhere or nowhere, exponent; read by hand, since most candidates are none. */
    private static boolean isFloat(String text) {
        int start = isSign(text.charAt(0)) ? 1 : 0;
        int whole = afterDigits(text, start);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? afterDigits(text, whole + 1) : whole;
        boolean hasDigits = end - start > (point ? 1 : 0);
        return hasDigits && (end == text.length() || isExponent(text, end));
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int start = at + 1 < text.length() && isSign(text.charAt(at + 1)) ? at + 2 : at + 1;
        return start < text.length() && afterDigits(text, start) == text.length();
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNoFiniteNumber(String text) {
        String unsigned = isSign(text.charAt(0)) ? text.substring(1) : text;
        return switch (unsigned) {
            case ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN" -> true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
