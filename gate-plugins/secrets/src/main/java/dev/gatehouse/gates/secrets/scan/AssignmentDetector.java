package dev.gatehouse.gates.secrets.scan;

import dev.gatehouse.gates.secrets.format.Format;
import dev.gatehouse.gates.secrets.format.Randomness;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for values that a generator made, given to something that is named like a secret. */
record AssignmentDetector(Format format, Randomness randomness) implements Detector {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 260;
    private static final List<String> HARMLESS = List.of(
            "id",
            "ids",
            "name",
            "names",
            "url",
            "uri",
            "path",
            "file",
            "type",
            "types",
            "length",
            "len",
            "size",
            "count",
            "expiry",
            "expires",
            "expiration",
            "ttl",
            "prefix",
            "suffix",
            "ref",
            "arn",
            "label",
            "field",
            "header",
            "regex",
            "pattern",
            "class",
            "error",
            "message",
            "hint",
            "title",
            "description",
            "placeholder",
            "param",
            "index",
            "version",
            "hash",
            "digest",
            "checksum",
            "sha",
            "sha1",
            "sha256",
            "md5",
            "fingerprint",
            "izer",
            "ize",
            "ized",
            "ary",
            "text",
            "integrity",
            "link",
            "endpoint",
            "selector",
            "kind",
            "format",
            "algorithm");

    @Override
    public @Nullable Match find(SlidingBytes data, int from, int to) {
        int nameEnd = nameEnd(data, to);
        if (nameEnd - to > LONGEST_NAME || isHarmless(data.ascii(to, nameEnd))) {
            return null;
        }
        int operator = skip(data, nameEnd, "\"'`]", 2);
        operator = skip(data, operator, " \t", 4);
        int after = operatorEnd(data, operator);
        if (after == operator) {
            return null;
        }
        int value = skip(data, after, " \t", 8);
        return value(data, value, after == value, data.at(operator));
    }

    private @Nullable Match value(SlidingBytes data, int start, boolean adjacent, int operator) {
        int quote = data.at(start);
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        int from = quoted ? start + 1 : start;
        int to = from;
        while (to - from < LONGEST_VALUE && isValue(data.at(to), quoted)) {
            to++;
        }
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

    private static int nameEnd(SlidingBytes data, int at) {
        int end = at;
        while (end - at <= LONGEST_NAME && isName(data.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHarmless(String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        return HARMLESS.stream().anyMatch(lower::endsWith);
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
