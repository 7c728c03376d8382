package dev.gatehouse.gates.tamper.java;

import java.util.Set;

/** A range of tokens as an expression: its normal form, and what can be told without types. */
record Expression(Tokens tokens, Span span) {
    private static final Set<String> VALUES = Set.of(
            "true", "false", "null", "byte", "short", "int", "long", "float", "double", "char", "boolean", "new", "L",
            "D", "F");
    private static final int QUOTED = 100;

    /** The tokens joined by one space. */
    String text() {
        Span inner = unwrapped();
        return tokens.text(inner.from(), inner.to());
    }

    /** As it may be shown: without most of the spaces, shortened. */
    String shown() {
        StringBuilder out = new StringBuilder();
        for (int index = span.from(); index < span.to() && out.length() < QUOTED; index++) {
            Token token = tokens.get(index);
            boolean spaced = index > span.from() && (tokens.is(index - 1, ",") || words(index) || operator(index));
            out.append(spaced ? " " : "").append(token.text().replace('\n', ' ').replace('\r', ' '));
        }
        return out.length() >= QUOTED ? out.substring(0, QUOTED - 1) + "…" : out.toString();
    }

    boolean isWord() {
        Span inner = unwrapped();
        return inner.length() == 1 && tokens.isWord(inner.from());
    }

    /** Whether nothing of the program's state or code goes into it. */
    boolean isConstant() {
        for (int index = span.from(); index < span.to(); index++) {
            if (tokens.isWord(index) && !VALUES.contains(tokens.get(index).text())) {
                return false;
            }
        }
        return span.length() > 0;
    }

    /** Whether it looks like an expected value: a literal, a constant by its name, an array or list of such. */
    boolean isValueLike() {
        for (int index = span.from(); index < span.to(); index++) {
            if (tokens.isWord(index) && !valueWord(index)) {
                return false;
            }
        }
        return span.length() > 0;
    }

    /** Whether it makes an object, which equals another one only if its class says so. */
    boolean isNewObject() {
        Span inner = unwrapped();
        int open = inner.from();
        while (open < inner.to() && !tokens.is(open, "(")) {
            open++;
        }
        boolean made = tokens.is(inner.from(), "new") && open < inner.to() && tokens.close(open) == inner.to() - 1;
        return made && !isConstant();
    }

    boolean startsWithString() {
        return span.length() > 0 && tokens.get(span.from()).text().startsWith("\"");
    }

    boolean isLambda() {
        for (int index = span.from(); index + 1 < Math.min(span.to(), span.from() + Tokens.LONGEST); index++) {
            if (tokens.is(index, "-") && tokens.is(index + 1, ">")) {
                return true;
            }
            if (tokens.is(index, "(") && index == span.from()) {
                index = tokens.close(index);
            } else if (!tokens.isWord(index)) {
                return false;
            }
        }
        return false;
    }

    /** The body of a lambda without braces and a last semicolon; any other expression as it is. */
    String code() {
        if (!isLambda()) {
            return text();
        }
        int from = span.from();
        while (!(tokens.is(from, "-") && tokens.is(from + 1, ">"))) {
            from = tokens.is(from, "(") ? tokens.close(from) + 1 : from + 1;
        }
        return code(tokens, new Span(from + 2, span.to()));
    }

    /** Statements without braces around them and a last semicolon. */
    static String code(Tokens tokens, Span span) {
        int from = span.from();
        int to = span.to();
        if (from < to && tokens.is(from, "{") && tokens.close(from) == to - 1) {
            from++;
            to--;
        }
        return tokens.text(from, to > from && tokens.is(to - 1, ";") ? to - 1 : to);
    }

    /** The range without parentheses around all of it. */
    Span unwrapped() {
        int from = span.from();
        int to = span.to();
        while (from < to && tokens.is(from, "(") && tokens.close(from) == to - 1) {
            from++;
            to--;
        }
        return new Span(from, to);
    }

    private boolean valueWord(int index) {
        String word = tokens.get(index).text();
        return VALUES.contains(word)
                || word.equals(word.toUpperCase(java.util.Locale.ROOT))
                || Character.isUpperCase(word.charAt(0)) && (tokens.is(index + 1, ".") || tokens.is(index - 1, "new"))
                || word.equals("class")
                || word.equals("of")
                || word.equals("asList");
    }

    private boolean words(int index) {
        return wordlike(index) && wordlike(index - 1);
    }

    private boolean wordlike(int index) {
        return tokens.isWord(index) || tokens.get(index).isLiteral();
    }

    private boolean operator(int index) {
        String here = tokens.get(index).text();
        String before = tokens.get(index - 1).text();
        boolean pair = "=-&|<>!+".contains(before) && "=>&|+-".contains(here);
        return !pair && ("+*/=?:-".contains(here) || "+*/=?:->".contains(before) && before.length() == 1);
    }
}
