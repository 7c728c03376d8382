package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads tests in JavaScript and TypeScript. */
final class ScriptTests implements TestReader {
    private static final Pattern NAME = Pattern.compile(
            "(?:.*[._-])?(?:test|tests|spec|specs|e2e|cy)[._-].*|(?:test|tests|spec)\\.[a-z]+|test[-_.].*");
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(?:tests?|__tests__|specs?|e2e|cypress)/.*");

    @Override
    public boolean reads(String path) {
        Optional<Language> language = Language.of(path);
        if (language.isEmpty() || !language.get().isScript() || path.contains("node_modules/")) {
            return false;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return NAME.matcher(name).matches() || FOLDER.matcher(path).matches();
    }

    @Override
    public TestFile read(SourceText source) {
        Code code = new Code(source, Language.of(source.path()).orElse(Language.JAVASCRIPT));
        return new Assembly(code, new ScriptGrammar(code)).of(source.path());
    }
}
