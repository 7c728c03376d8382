package dev.gatehouse.gates.tamper.tokens;

import dev.gatehouse.gates.tamper.tokens.Frame.Mode;
import dev.gatehouse.gates.tamper.tokens.Language.Trait;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source up. Linear in its length whatever it holds, no recursion, never throws: what isn't closed ends with its line
 * or the file. Strings come whole, with what is interpolated into them.
 */
public final class Lexer {
    private static final Set<String> BEFORE_REGEX = Set.of(
            "return",
            "typeof",
            "case",
            "in",
            "of",
            "delete",
            "void",
            "throw",
            "new",
            "else",
            "do",
            "await",
            "yield",
            "instanceof",
            "default",
            "extends");
    private static final String[] OPERATORS = {
        "===", "!==", "...", "**=", "=>", "->", "==", "!=", "<=", ">=", "&&", "||", "?.", "??", "::", ":=", "!!", "++",
        "--", "+=", "-=", "*=", "/=", "**", "?:"
    };
    private static final Quote NO_QUOTE = Quote.line("", "");

    private final String source;
    private final Language language;
    private final TokenList code = new TokenList();
    private final TokenList comments = new TokenList();
    private final RegexPlaces places = new RegexPlaces();
    private @Nullable Frame inside;
    private int at;
    private int outerStart;
    private boolean newLine = true;
    private boolean outerNewLine;
    private boolean markup;

    private Lexer(String source, Language language) {
        this.source = source;
        this.language = language;
        this.markup = language.has(Trait.MARKUP);
    }

    /** Cuts a source up. */
    public static Lexed lex(String source, Language language) {
        Lexer lexer = new Lexer(source, language);
        lexer.run();
        int[] lines = TokenList.lines(source);
        return new Lexed(lexer.code.of(source, lines), lexer.comments.of(source, lines));
    }

    private void run() {
        while (at < source.length()) {
            step();
            if (at >= source.length() && inside != null) {
                endOfFile(inside);
            }
        }
    }

    /** JSX that never ends was none: it is read again without. Anything else ends here. */
    private void endOfFile(Frame open) {
        Frame outermost = open;
        while (outermost.below != null) {
            outermost = outermost.below;
        }
        inside = null;
        if (outermost.mode == Mode.TAG || outermost.mode == Mode.CHILDREN) {
            markup = false;
            at = outerStart;
            newLine = outerNewLine;
        } else {
            code.add(Kind.STRING, outerStart, source.length(), outerNewLine);
        }
    }

    private void step() {
        Frame frame = inside;
        if (frame == null || frame.mode == Mode.HOLE) {
            codeStep();
        } else if (frame.mode == Mode.TEXT) {
            textStep(frame);
        } else if (frame.mode == Mode.FORMAT) {
            formatStep(frame);
        } else {
            Markup.Step next = Markup.step(frame, source, at);
            at = next.at();
            if (next.hole()) {
                enter(new Frame(frame, Mode.HOLE, NO_QUOTE));
            } else if (next.ends()) {
                leave(frame, Kind.MARKUP);
            }
        }
    }

    private void enter(Frame frame) {
        if (frame.below == null) {
            outerStart = at;
            outerNewLine = newLine;
        }
        inside = frame;
        places.codeBegins();
    }

    private void leave(Frame frame, Kind kind) {
        inside = frame.below;
        if (inside == null) {
            newLine = outerNewLine;
            emit(code, kind, outerStart, at);
        }
        places.value();
    }

    private void emit(TokenList list, Kind kind, int start, int end) {
        if (inside == null) {
            list.add(kind, start, end, newLine);
            newLine = list == comments && newLine;
        }
    }

    private void textStep(Frame frame) {
        Quote quote = frame.quote;
        char c = source.charAt(at);
        if (c == '\\' && quote.escape() == Quote.Escape.BACKSLASH) {
            at = Math.min(at + 2, source.length());
        } else if (c == '\n' && !quote.multiline()) {
            leave(frame, Kind.STRING);
        } else if (source.startsWith(quote.close(), at)) {
            closeText(frame);
        } else if (!quote.hole().isEmpty() && source.startsWith(quote.hole(), at)) {
            openHole(frame);
        } else {
            at++;
        }
    }

    private void closeText(Frame frame) {
        String close = frame.quote.close();
        boolean doubled = frame.quote.escape() == Quote.Escape.DOUBLED && source.startsWith(close + close, at);
        boolean longer = frame.quote.escape() == Quote.Escape.NONE
                && close.length() > 1
                && source.startsWith("\"", at + close.length());
        at += doubled ? 2 * close.length() : longer ? 1 : close.length();
        if (!doubled && !longer) {
            leave(frame, Kind.STRING);
        }
    }

    private void openHole(Frame frame) {
        String hole = frame.quote.hole();
        boolean literal = hole.equals("{") && source.startsWith("{{", at);
        at += literal ? 2 : hole.length();
        if (!literal) {
            enter(new Frame(frame, Mode.HOLE, frame.quote));
        }
    }

    private void formatStep(Frame frame) {
        char c = source.charAt(at);
        boolean end = c == '}' || (c == '\n' && !frame.quote.multiline());
        at++;
        if (c == '{') {
            enter(new Frame(frame, Mode.HOLE, frame.quote));
        } else if (end) {
            inside = frame.below;
        }
    }

    private void codeStep() {
        char c = source.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF' || c == 0) {
            newLine |= c == '\n' || c == '\r';
            at++;
        } else if (c == '\\' && (source.startsWith("\n", at + 1) || source.startsWith("\r\n", at + 1))) {
            at += source.charAt(at + 1) == '\n' ? 2 : 3;
        } else if (!comment(c) && !string() && !regex(c) && !element(c)) {
            wordOrSymbol(c);
        }
    }

    private boolean comment(char c) {
        int end = Comments.end(source, at, language, newLine);
        if (end == at) {
            return false;
        }
        emit(comments, c == '#' && language.has(Trait.DIRECTIVES) ? Kind.DIRECTIVE : Kind.COMMENT, at, end);
        newLine |= breaksLine(at, end);
        at = end;
        return true;
    }

    private boolean breaksLine(int from, int end) {
        for (int place = from; place < end; place++) {
            if (source.charAt(place) == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean string() {
        Optional<Quote> quote = language.quotes().at(source, at);
        if (quote.isEmpty()) {
            return false;
        }
        enter(new Frame(inside, Mode.TEXT, quote.get()));
        at += quote.get().open().length();
        return true;
    }

    private boolean regex(char c) {
        if (c != '/' || !language.has(Trait.REGEX) || !places.mayBegin(newLine)) {
            return false;
        }
        int end = RegexPlaces.end(source, at);
        emit(code, Kind.REGEX, at, end);
        at = end;
        places.value();
        return true;
    }

    private boolean element(char c) {
        if (c != '<' || !markup || !places.mayBegin(newLine) || !Markup.begins(source, at)) {
            return false;
        }
        enter(new Frame(inside, Mode.TAG, NO_QUOTE));
        at++;
        return true;
    }

    private void wordOrSymbol(char c) {
        int end = Words.end(source, at, language);
        if (end > at) {
            emit(code, Character.isDigit(c) ? Kind.NUMBER : Kind.WORD, at, end);
            places.word(end - at < 12 && BEFORE_REGEX.contains(source.substring(at, end)), source, at, end);
            at = end;
        } else if (!inHole(c)) {
            end = at + operator();
            emit(code, Kind.SYMBOL, at, end);
            places.symbol(source, at, end);
            at = end;
        }
    }

    /** Follows brackets within interpolated code; true when the character ended it. */
    private boolean inHole(char c) {
        Frame frame = inside;
        if (frame == null) {
            return false;
        }
        boolean top = frame.depth == 0;
        if (top && c == '}') {
            at++;
            inside = frame.below;
            return true;
        }
        if (top && c == ':' && frame.quote.formats() && operator() == 1) {
            at++;
            frame.mode = Mode.FORMAT;
            return true;
        }
        frame.depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && !top ? -1 : 0;
        return false;
    }

    private int operator() {
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                return operator.length();
            }
        }
        return 1;
    }
}
