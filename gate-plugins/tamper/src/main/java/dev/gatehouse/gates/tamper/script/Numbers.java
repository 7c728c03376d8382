package dev.gatehouse.gates.tamper.script;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as languages write them. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9][0-9_]{0,30}(\\.[0-9]{1,30})?([eE] ?[+-]? ?[0-9]{1,4})?[a-zA-Z]?");

    private Numbers() {}

    /** The number; empty for anything else. */
    static OptionalDouble of(String text) {
        String plain = text.replaceFirst("^\\w+ (=|:) ", "");
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        String digits = plain.replaceAll("[_ ]", "").replaceFirst("[a-zA-Z]$", "");
        return OptionalDouble.of(Double.parseDouble(digits));
    }
}
