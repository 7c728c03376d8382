package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads tests in Kotlin or C#.
 *
 * @param language the language
 * @param paths of files with tests
 * @param grammar how it is read
 */
record TypedTests(Language language, Pattern paths, Function<Code, Grammar> grammar) implements TestReader {
    static final TestReader KOTLIN = new TypedTests(
            Language.KOTLIN,
            Pattern.compile("(?:.*/)?(?:[a-zA-Z]*[tT]est[a-zA-Z]*/.*|[^/]*(?:Tests?|Spec|IT)\\.kt)"),
            KotlinGrammar::new);
    static final TestReader CSHARP = new TypedTests(
            Language.CSHARP,
            Pattern.compile(
                    "(?:.*/)?(?:[a-zA-Z._-]*[tT]ests?[a-zA-Z._-]*/.*|[^/]*(?:Tests?|Specs?|Should|Facts)\\.cs)"),
            CSharpGrammar::new);

    @Override
    public boolean reads(String path) {
        return Language.of(path).filter(language::equals).isPresent()
                && paths.matcher(path).matches();
    }

    @Override
    public TestFile read(SourceText source) {
        Code code = new Code(source, language);
        return new Assembly(code, grammar.apply(code)).of(source.path());
    }
}
