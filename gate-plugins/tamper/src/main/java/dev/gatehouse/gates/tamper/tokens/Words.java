package dev.gatehouse.gates.tamper.tokens;

import dev.gatehouse.gates.tamper.tokens.Language.Trait;

/** Where names and numbers end. */
final class Words {
    private Words() {}

    /** The end of the word or number that begins there; the place itself if none does. */
    static int end(String source, int at, Language language) {
        char c = source.charAt(at);
        if (Character.isDigit(c)) {
            return numberEnd(source, at);
        }
        if (c == '`' && language.has(Trait.BACKTICK_WORDS)) {
            int end = at + 1;
            while (end < source.length() && source.charAt(end) != '`' && source.charAt(end) != '\n') {
                end++;
            }
            return end < source.length() && source.charAt(end) == '`' ? end + 1 : end;
        }
        int end = at;
        int next = partEnd(source, end, language);
        while (next > end) {
            end = next;
            next = partEnd(source, end, language);
        }
        return end;
    }

    private static int partEnd(String source, int at, Language language) {
        if (at >= source.length()) {
            return at;
        }
        char c = source.charAt(at);
        if (c == '\\') {
            return at + (escapes(language) ? escapeLength(source, at) : 0);
        }
        boolean plain = Character.isLetterOrDigit(c) || c == '_' || (c == '$' && language != Language.CSHARP);
        boolean other = c >= 128 && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF';
        return plain || other ? at + 1 : at;
    }

    private static boolean escapes(Language language) {
        return language.isScript() || language == Language.CSHARP || language == Language.JAVA;
    }

    /** Of an escape such as {@code \}{@code u0065} or {@code \}{@code u{65}}; 0 if there is none. */
    private static int escapeLength(String source, int at) {
        if (!source.startsWith("u", at + 1)) {
            return 0;
        }
        int end = at + 2;
        while (end < source.length() && end < at + 9 && Character.digit(source.charAt(end), 16) >= 0
                || source.startsWith("{", end) && end == at + 2) {
            end++;
        }
        return end - at + (source.startsWith("{", at + 2) && source.startsWith("}", end) ? 1 : 0);
    }

    private static int numberEnd(String source, int at) {
        int end = at;
        while (end < source.length()) {
            char c = source.charAt(end);
            boolean sign = (c == '+' || c == '-') && isExponent(source, at, end);
            boolean point = c == '.' && end + 1 < source.length() && Character.isDigit(source.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && c != '_' && !sign && !point) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isExponent(String source, int start, int at) {
        char before = source.charAt(at - 1);
        return (before == 'e' || before == 'E') && !source.startsWith("0x", start) && !source.startsWith("0X", start);
    }
}
