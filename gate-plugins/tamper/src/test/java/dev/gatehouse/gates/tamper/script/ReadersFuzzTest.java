package dev.gatehouse.gates.tamper.script;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.gates.tamper.tokens.Language;
import dev.gatehouse.gates.tamper.tokens.Lexed;
import dev.gatehouse.gates.tamper.tokens.Lexer;
import java.util.List;

/**
 * Any text in any language is read without an exception, and no token is lost or lies outside its brackets. In the build the
 * seeds are run; a longer run: {@code JAZZER_FUZZ=1 ./mvnw test -pl gate-plugins/tamper -am -Dtest=ReadersFuzzTest}.
 */
class ReadersFuzzTest {
    private static final List<String> PATHS = List.of(
            "a.test.js", "a.test.ts", "a.test.tsx", "test_a.py", "a_test.go", "src/test/ATest.kt", "tests/ATests.cs");

    @FuzzTest
    void anyTextIsRead(FuzzedDataProvider data) {
        String path = data.pickValue(PATHS);
        SourceText source = new SourceText(path, data.consumeRemainingAsString());
        for (TestReader reader : ScriptReaders.ALL) {
            if (reader.reads(path)) {
                reader.read(source);
            }
        }
        Suppressions.in(source);
        TypeEscapes.in(new SourceText("a.ts", source.text()));
        for (Language language : Language.values()) {
            check(Lexer.lex(source.text(), language));
        }
    }

    private static void check(Lexed lexed) {
        for (int at = 0; at < lexed.code().size(); at++) {
            int match = lexed.code().match(at);
            if (lexed.code().raw(at).isEmpty() || match > lexed.code().size()) {
                throw new IllegalStateException("token " + at + " is empty or closes behind the end");
            }
        }
    }
}
