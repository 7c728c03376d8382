package dev.gatehouse.gates.command;

import dev.gatehouse.gates.reports.Texts;
import java.util.regex.Pattern;

/** Ids and keys made of what tools say. */
final class RuleIds {
    private static final int LONGEST = 200;
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9@._/:#$+-]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RuleIds() {}

    /** {@code command/GATE/RULE}. */
    static String of(String gate, String rule) {
        String plain = UNUSUAL.matcher(Texts.bounded(rule, LONGEST)).replaceAll("-");
        return "command/" + gate + "/" + (plain.isBlank() ? "unnamed" : plain);
    }

    /** A text that survives unrelated edits: figures, which are often line numbers, do not count. */
    static String stable(String message) {
        return DIGITS.matcher(message).replaceAll("#");
    }
}
