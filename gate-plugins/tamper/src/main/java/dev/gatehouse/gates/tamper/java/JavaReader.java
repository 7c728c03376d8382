package dev.gatehouse.gates.tamper.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads JUnit 3 to 6 and TestNG from the syntax tree. A source that the parser can't take, or is better not given, is read
 * by its tokens, and the result says so. Wants a thread with a big stack: long chains of operators nest deeply.
 */
public final class JavaReader implements TestReader {
    private static final Pattern PLACE =
            Pattern.compile("(?is)(.*[/_-])?(\\w*tests?|it|spec|testing|\\w*fixtures|javatests)([_-]\\w+)?/.*\\.java");
    private static final Pattern NAME =
            Pattern.compile("(?s)(.*/)?(Test\\w*|\\w*(Tests?|TestCase|IT|Spec|TestBase))\\.java");

    @Override
    public boolean reads(String path) {
        return path.endsWith(".java")
                && (NAME.matcher(path).matches() || PLACE.matcher(path).matches());
    }

    @Override
    public TestFile read(SourceText source) {
        String text = UnicodeEscapes.replaced(source.text());
        Tokens tokens = Tokens.of(text);
        return parsed(text, tokens)
                .map(unit -> new TestClasses(source.path(), tokens, unit).read())
                .orElseGet(() -> new TokenReader(source.path(), tokens).read());
    }

    private static Optional<CompilationUnit> parsed(String text, Tokens tokens) {
        if (!Nesting.isHarmless(tokens)) {
            return Optional.empty();
        }
        return parsed(text, LanguageLevel.RAW).or(() -> parsed(text, LanguageLevel.BLEEDING_EDGE));
    }

    /** The raw level takes half the time, since it checks nothing that the grammar doesn't, and knows no {@code yield}. */
    private static Optional<CompilationUnit> parsed(String text, LanguageLevel level) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(level)
                .setDetectOriginalLineSeparator(false)
                .setAttributeComments(false);
        try {
            var result = new JavaParser(configuration).parse(text);
            return result.isSuccessful() ? result.getResult() : Optional.empty();
        } catch (StackOverflowError | RuntimeException hostile) {
            // The parser is not ours and neither is what it reads: whatever it cannot take is left to the tokens.
            return Optional.empty();
        }
    }
}
