package dev.gatehouse.gates.tamper.tokens;

import dev.gatehouse.gates.tamper.tokens.Language.Trait;

/** Where comments end. */
final class Comments {
    private Comments() {}

    /** The end of the comment or directive that begins there; the place itself if none does. */
    static int end(String source, int at, Language language, boolean startsLine) {
        char c = source.charAt(at);
        if (c == '#') {
            boolean line = language.has(Trait.HASHES)
                    || (language.has(Trait.DIRECTIVES) && startsLine)
                    || (at == 0 && source.startsWith("#!"));
            return line ? lineEnd(source, at, language) : at;
        }
        if (c != '/' || !language.has(Trait.SLASHES)) {
            return at;
        }
        if (source.startsWith("//", at)) {
            return lineEnd(source, at, language);
        }
        return source.startsWith("/*", at) ? blockEnd(source, at + 2, language) : at;
    }

    private static int lineEnd(String source, int from, Language language) {
        boolean unicode = language.isScript() || language == Language.CSHARP;
        int end = from;
        while (end < source.length() && !isLineEnd(source.charAt(end), unicode)) {
            end++;
        }
        return end;
    }

    /** JavaScript and C# end lines where editors may not. */
    private static boolean isLineEnd(char c, boolean unicode) {
        return c == '\n' || c == '\r' || (unicode && (c == '\u2028' || c == '\u2029'));
    }

    private static int blockEnd(String source, int from, Language language) {
        int depth = 1;
        int end = from;
        while (end < source.length()) {
            if (source.startsWith("*/", end)) {
                end += 2;
                if (--depth == 0) {
                    return end;
                }
            } else if (language.has(Trait.NESTED) && source.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else {
                end++;
            }
        }
        return end;
    }
}
