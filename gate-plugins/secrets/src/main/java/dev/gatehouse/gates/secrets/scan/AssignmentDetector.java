package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Randomness;
import dev.gatehouse.gates.secrets.format.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for values that a generator made, given to something that is named like a secret. */
record AssignmentDetector(Format format, Randomness randomness) implements Detector {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 260;

    @Override
    public @Nullable Match find(SlidingBytes data, int from, int to) {
        int nameEnd = nameEnd(data, to);
        int operator = skip(data, skip(data, nameEnd, "\"'`]", 2), " \t", 4);
        int after = operatorEnd(data, operator);
        if (after == operator || nameEnd - to > LONGEST_NAME) {
            return null;
        }
        int start = skip(data, after, " \t", 8);
        int typed = data.at(operator) == ':' ? afterType(data, start) : start;
        Match match =
                typed == start ? value(data, start, after == start, data.at(operator)) : value(data, typed, true, '=');
        return match == null || isHarmless(data.ascii(to, nameEnd)) || isInnocent(name(data, from, nameEnd))
                ? null
                : match;
    }

    private @Nullable Match value(SlidingBytes data, int start, boolean adjacent, int operator) {
        int quote = data.at(start);
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        int from = quoted ? start + 1 : start;
        int to = from;
        while (to - from < LONGEST_VALUE && isValue(data.at(to), quoted)) {
            to++;
        }
        data.worked(to - from);
        boolean closed = quoted ? data.at(to) == quote : endsBare(data.at(to), adjacent, operator);
        if (!closed || to - from < randomness.shortest() || to - from >= LONGEST_VALUE) {
            return null;
        }
        String secret = data.text(from, to);
        return randomness.accepts(secret) ? new Match(format, from, to, secret, List.of(secret)) : null;
    }

    /** Values without quotes: NAME=value, name: value, and the text of an XML element. */
    private static boolean endsBare(int c, boolean adjacent, int operator) {
        boolean end = c < 0 || c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '"' || c == '\'';
        return operator == '=' && adjacent && (end || c == '&' || c == ';')
                || operator == ':' && !adjacent && end
                || operator == '>' && c == '<';
    }

    private static int operatorEnd(SlidingBytes data, int at) {
        int c = data.at(at);
        int second = data.at(at + 1);
        if (c == ':' || c == '=') {
            return at + (second == '=' || second == '>' ? 2 : 1);
        }
        return c == ',' || c == '(' || c == '>' ? at + 1 : at;
    }

    /** Where the value is in {@code name: Type = value}; the position given when there is no type. */
    private static int afterType(SlidingBytes data, int at) {
        int assignment = skip(data, nameEnd(data, at), " \t?", 4);
        return assignment > at && data.at(assignment) == '=' ? skip(data, assignment + 1, " \t", 8) : at;
    }

    private static int nameEnd(SlidingBytes data, int at) {
        int end = at;
        while (end - at <= LONGEST_NAME && isName(data.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHarmless(String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        return Words.HARMLESS_ENDS.stream().anyMatch(lower::endsWith);
    }

    private static String name(SlidingBytes data, int keyword, int end) {
        int start = keyword;
        while (keyword - start < LONGEST_NAME && isName(data.at(start - 1))) {
            start--;
        }
        return data.ascii(start, end);
    }

    private static boolean isInnocent(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
        return Words.INNOCENT_NAMES.stream().anyMatch(plain::endsWith);
    }

    private static int skip(SlidingBytes data, int at, String characters, int most) {
        int end = at;
        while (end - at < most && data.at(end) >= 0 && characters.indexOf(data.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isName(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private static boolean isValue(int c, boolean quoted) {
        return c > ' ' && c < 0x7f && (quoted ? "\"'`\\<>;,[]{}|" : "\"'`\\<>;,()[]{}|&").indexOf(c) < 0;
    }
}
