package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tokens.Kind;
import dev.gatehouse.gates.tamper.tokens.Language;
import dev.gatehouse.gates.tamper.tokens.Tokens;
import java.util.Set;

/** Spells tokens so that formatters change nothing: quotes, trailing commas, semicolons, brackets round one parameter. */
final class Spelling {
    private static final Set<String> SILENT = Set.of(";", "await", "async");

    private final Tokens tokens;
    private final boolean script;
    private final boolean quotes;

    Spelling(Tokens tokens, Language language) {
        this.tokens = tokens;
        this.script = language.isScript();
        this.quotes = script || language == Language.PYTHON;
    }

    /** Whether a token says anything that leaving it out wouldn't. */
    boolean means(int at) {
        Kind kind = tokens.kind(at);
        if (kind != Kind.SYMBOL && kind != Kind.WORD) {
            return true;
        }
        boolean trailing = tokens.is(at, ",") && isCloser(at + 1);
        return !trailing && !SILENT.contains(tokens.text(at)) && !(script && surroundsParameter(at));
    }

    private boolean isCloser(int at) {
        return tokens.is(at, ")") || tokens.is(at, "]") || tokens.is(at, "}");
    }

    private boolean surroundsParameter(int at) {
        int open = tokens.is(at, "(") ? at : tokens.is(at, ")") ? tokens.match(at) : -1;
        return open >= 0 && tokens.match(open) == open + 2 && tokens.isWord(open + 1) && tokens.is(open + 3, "=>");
    }

    String of(int at) {
        Kind kind = tokens.kind(at);
        if (kind == Kind.MARKUP) {
            return tokens.raw(at).replaceAll("\\s+", " ");
        }
        if (kind != Kind.STRING || !quotes) {
            return tokens.text(at);
        }
        String raw = tokens.raw(at);
        boolean plain = raw.indexOf('"') < 0 && raw.indexOf('\n') < 0 && raw.length() > 1;
        boolean simple = raw.startsWith("'") || (raw.startsWith("`") && !raw.contains("${"));
        return plain && simple ? '"' + raw.substring(1, raw.length() - 1) + '"' : raw;
    }

    /** What a string holds. */
    String content(int at) {
        String raw = tokens.raw(at);
        int from = 0;
        while (from < raw.length() && "\"'`".indexOf(raw.charAt(from)) < 0) {
            from++;
        }
        int marks = from;
        while (marks < raw.length() && marks - from < 3 && raw.charAt(marks) == raw.charAt(from)) {
            marks++;
        }
        int length = marks - from == 3 && raw.length() - from >= 6 ? 3 : 1;
        return raw.length() < from + 2 * length ? "" : raw.substring(from + length, raw.length() - length);
    }
}
