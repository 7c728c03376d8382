package dev.gatehouse.report;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as a line that a POSIX shell reads back as the same arguments. */
final class ShellWords {
    private static final String PLAIN_SIGNS = "_@%+=:,./#-";

    private ShellWords() {}

    static String quote(List<String> arguments) {
        return arguments.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        if (isPlain(word)) {
            return word;
        }
        return word.codePoints().anyMatch(Escaped::isHidden) ? visible(word) : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A leading # would start a comment, a leading = expands in zsh. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (sign > 'z' || !Character.isLetterOrDigit(sign) && PLAIN_SIGNS.indexOf(sign) < 0) {
                return false;
            }
        }
        return !word.isEmpty() && word.charAt(0) != '#' && word.charAt(0) != '=';
    }

    /** Bash and zsh read {@code $'…'}; raw controls would reach the terminal. */
    private static String visible(String word) {
        StringBuilder quoted = new StringBuilder("$'");
        word.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (Escaped.isHidden(c)) {
                quoted.append(String.format("\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('\'').toString();
    }
}
