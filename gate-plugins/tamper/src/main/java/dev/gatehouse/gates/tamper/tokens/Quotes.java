package dev.gatehouse.gates.tamper.tokens;

import dev.gatehouse.gates.tamper.tokens.Quote.Escape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out which string begins at a place, language by language. */
interface Quotes {

    /** The string that begins there; empty if none does. Looks at no more than its opening. */
    Optional<Quote> at(String text, int at);

    /** How many marks a raw string may begin with; keeps the search for its end linear. */
    int MOST = 64;

    List<Quote> PLAIN = List.of(Quote.line("\"", "\""), Quote.line("'", "'"));

    Quotes SCRIPT = anyOf(Quote.lines("`", "`", Escape.BACKSLASH).with("${"), PLAIN.get(0), PLAIN.get(1));
    Quotes GO = anyOf(Quote.lines("`", "`", Escape.NONE), PLAIN.get(0), PLAIN.get(1));
    Quotes JAVA = anyOf(Quote.lines("\"\"\"", "\"\"\"", Escape.BACKSLASH), PLAIN.get(0), PLAIN.get(1));
    Quotes KOTLIN = anyOf(
            Quote.lines("\"\"\"", "\"\"\"", Escape.NONE).with("${"),
            PLAIN.get(0).with("${"),
            PLAIN.get(1));
    Quotes PYTHON = Quotes::python;
    Quotes CSHARP = Quotes::csharp;

    private static Quotes anyOf(Quote... quotes) {
        return (text, at) -> {
            for (Quote quote : quotes) {
                if (text.startsWith(quote.open(), at)) {
                    return Optional.of(quote);
                }
            }
            return Optional.empty();
        };
    }

    private static Optional<Quote> python(String text, int at) {
        int quote = at;
        while (quote < text.length() && quote - at < 3 && "rRbBuUfFtT".indexOf(text.charAt(quote)) >= 0) {
            quote++;
        }
        if (quote == text.length() || "\"'".indexOf(text.charAt(quote)) < 0) {
            return Optional.empty();
        }
        String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
        if (!Set.of("", "r", "b", "u", "f", "t", "rb", "br", "rf", "fr", "rt", "tr")
                .contains(prefix)) {
            return Optional.empty();
        }
        String mark = text.substring(quote, quote + 1);
        boolean triple = text.startsWith(mark.repeat(3), quote);
        String close = triple ? mark.repeat(3) : mark;
        String hole = prefix.contains("f") || prefix.contains("t") ? "{" : "";
        return Optional.of(new Quote(text.substring(at, quote) + close, close, Escape.BACKSLASH, triple, hole));
    }

    private static Optional<Quote> csharp(String text, int at) {
        char first = text.charAt(at);
        if (first == '\'') {
            return Optional.of(PLAIN.get(1));
        }
        if (first != '"' && first != '$' && first != '@') {
            return Optional.empty();
        }
        int quote = at + run(text, at, '$');
        boolean verbatim = quote < text.length() && text.charAt(quote) == '@';
        int dollars = quote - at;
        quote += verbatim ? 1 : 0;
        int more = dollars == 0 ? run(text, quote, '$') : 0;
        quote += more;
        int marks = run(text, quote, '"');
        if (marks == 0) {
            return Optional.empty();
        }
        String hole = "{".repeat(dollars + more);
        String prefix = text.substring(at, quote);
        if (!verbatim && marks >= 3) {
            String close = "\"".repeat(marks);
            return Optional.of(new Quote(prefix + close, close, Escape.NONE, true, hole));
        }
        Escape escape = verbatim ? Escape.DOUBLED : Escape.BACKSLASH;
        return Optional.of(new Quote(prefix + "\"", "\"", escape, verbatim, hole));
    }

    private static int run(String text, int from, char what) {
        int end = from;
        while (end < text.length() && end - from < MOST && text.charAt(end) == what) {
            end++;
        }
        return end - from;
    }
}
