package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tokens.Kind;
import dev.gatehouse.gates.tamper.tokens.Language;
import dev.gatehouse.gates.tamper.tokens.Lexed;
import dev.gatehouse.gates.tamper.tokens.Lexer;
import dev.gatehouse.gates.tamper.tokens.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A source cut up, with the questions that readers ask of it. */
final class Code {
    /** So many tokens of an expression are kept as text, the rest as a number. */
    private static final int LONGEST = 300;

    private static final int SHOWN = 80;

    final Tokens tokens;
    final Tokens comments;
    final Language language;
    private final Spelling spelling;
    private final Map<String, String> interned = new HashMap<>();

    Code(SourceText source, Language language) {
        Lexed lexed = Lexer.lex(source.text(), language);
        this.tokens = lexed.code();
        this.comments = lexed.comments();
        this.language = language;
        this.spelling = new Spelling(tokens, language);
    }

    int size() {
        return tokens.size();
    }

    boolean is(int index, String text) {
        return tokens.is(index, text);
    }

    String text(int index) {
        return tokens.text(index);
    }

    /** What is between a bracket and the one that closes it. */
    Span within(int open) {
        return new Span(open + 1, Math.max(open + 1, Math.min(tokens.match(open), tokens.size())));
    }

    /** Behind what an opening bracket encloses, at most the end. */
    int behind(int open) {
        return Math.min(Math.max(tokens.match(open), open) + 1, tokens.size());
    }

    /** The arguments of a call, without a trailing empty one. */
    List<Span> arguments(int open) {
        return split(within(open), ",");
    }

    /** The parts of a span between separators that stand in no brackets. */
    List<Span> split(Span span, String separator) {
        List<Span> parts = new ArrayList<>();
        int from = span.from();
        for (int at = span.from(); at < span.to(); at = next(at)) {
            if (is(at, separator)) {
                parts.add(new Span(from, at));
                from = at + 1;
            }
        }
        if (from < span.to()) {
            parts.add(new Span(from, span.to()));
        }
        return parts;
    }

    /** The token behind this one, or behind the brackets that this one opens. */
    int next(int at) {
        int match = tokens.match(at);
        return match > at ? Math.min(match, tokens.size() - 1) + 1 : at + 1;
    }

    /** Its tokens joined by one space, in one spelling for one meaning. */
    String text(Span span) {
        StringJoiner text = new StringJoiner(" ");
        int rest = 0;
        int count = 0;
        for (int at = span.from(); at < span.to(); at++) {
            if (spelling.means(at)) {
                String token = spelling.of(at);
                if (count++ < LONGEST) {
                    text.add(token);
                } else {
                    rest = 31 * rest + token.hashCode();
                }
            }
        }
        return count > LONGEST ? text.add("#" + Integer.toHexString(rest)).toString() : text.toString();
    }

    /** One token in the spelling of {@link #text(Span)}; empty for one without a meaning of its own. */
    String meaning(int at) {
        return spelling.means(at) ? interned.computeIfAbsent(spelling.of(at), same -> same) : "";
    }

    /** The beginning of a span, for messages. */
    String quoted(Span span) {
        String text = text(new Span(span.from(), Math.min(span.to(), span.from() + SHOWN / 2)));
        return text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
    }

    /** The content of a string without its marks; the text of anything else. */
    String literal(Span span) {
        return span.size() == 1 && tokens.kind(span.from()) == Kind.STRING ? spelling.content(span.from()) : text(span);
    }

    boolean isString(int at) {
        return tokens.kind(at) == Kind.STRING;
    }

    boolean isString(Span span) {
        return span.size() == 1 && isString(span.from());
    }

    int line(int at) {
        return tokens.line(at);
    }
}
