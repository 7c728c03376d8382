package dev.gatehouse.testkit.worker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much JSON as a worker needs that trusts its manager: the first field of a name in a line, and strings. */
final class Json {

    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private Json() {}

    static Optional<String> text(String line, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\\s*\"").matcher(line);
        return field.find()
                ? Optional.of(unescaped(line.substring(field.end(), end(line, field.end()))))
                : Optional.empty();
    }

    /** Where the string ends that begins here. */
    private static int end(String line, int start) {
        int at = start;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    static long whole(String line, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\\s*(\\d+)").matcher(line);
        return field.find() ? Long.parseLong(field.group(1)) : 0;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + UNICODE_DIGITS), HEX));
                    i += UNICODE_DIGITS;
                }
                default -> plain.append(escape);
            }
        }
        return plain.toString();
    }
}
