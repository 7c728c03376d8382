package dev.gatehouse.gates.tamper.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexerTest {

    @Test
    void templatesNestAndComeWhole() {
        assertThat(code("f(`a ${g(`b ${c}`) + \"}\"} d`)", Language.JAVASCRIPT))
                .containsExactly("f", "(", "`a ${g(`b ${c}`) + \"}\"} d`", ")");
    }

    @Test
    void aSlashIsADivisionBehindAValueAndARegularExpressionElsewhere() {
        assertThat(code("a / b / c", Language.JAVASCRIPT)).containsExactly("a", "/", "b", "/", "c");
        assertThat(code("if (x) /re[/]\"x/g.test(y)", Language.JAVASCRIPT)).contains("/re[/]\"x/g");
        assertThat(code("return /'/", Language.TYPESCRIPT)).containsExactly("return", "/'/");
    }

    @Test
    void elementsComeWholeAndWhatOnlyLooksLikeOneDoesNot() {
        assertThat(code("f(<p a=\"x\">Don't {b ? <i/> : `t`}</p>, 1)", Language.TSX))
                .containsExactly("f", "(", "<p a=\"x\">Don't {b ? <i/> : `t`}</p>", ",", "1", ")");
        assertThat(code("f = <T,>(x) => x", Language.TSX)).contains("<", "T", ">", "=>");
        assertThat(code("x = <T never closed", Language.JAVASCRIPT))
                .containsExactly("x", "=", "<", "T", "never", "closed");
    }

    @Test
    void formatsOfInterpolatedStringsMayHoldQuotes() {
        assertThat(code("x = f'{a:\"^10}' + rb\"\\\"\"", Language.PYTHON))
                .containsExactly("x", "=", "f'{a:\"^10}'", "+", "rb\"\\\"\"");
        assertThat(code("$\"{a:N2} {(b ? \"q\" : \"r\")}\" + c", Language.CSHARP))
                .containsExactly("$\"{a:N2} {(b ? \"q\" : \"r\")}\"", "+", "c");
    }

    @Test
    void rawStringsEndWhereTheirLanguageSays() {
        assertThat(code("@\"a \"\"b\"\" c\" + x", Language.CSHARP)).containsExactly("@\"a \"\"b\"\" c\"", "+", "x");
        assertThat(code("\"\"\"a \"b\" ${c[\"d\"]} \"\"\"\" + x", Language.KOTLIN))
                .containsExactly("\"\"\"a \"b\" ${c[\"d\"]} \"\"\"\"", "+", "x");
        assertThat(code("`a \\` + x", Language.GO)).containsExactly("`a \\`", "+", "x");
    }

    @Test
    void commentsNestInKotlinOnly() {
        assertThat(code("/* a /* b */ c */ d", Language.KOTLIN)).containsExactly("d");
        assertThat(code("/* a /* b */ c */ d", Language.GO)).containsExactly("c", "*", "/", "d");
    }

    @Test
    void aLineEndsWhereJavaScriptEndsIt() {
        assertThat(code("// comment\u2028it.skip()", Language.JAVASCRIPT)).contains("skip");
    }

    @Test
    void namesAreReadAsTheyLook() {
        assertThat(code("\\u0065xpect \\u{65}xpect ｅxpect \u0435xpect", Language.JAVASCRIPT))
                .containsOnly("expect");
    }

    @Test
    void whatIsNotClosedEndsWithItsLineOrTheFile() {
        assertThat(code("a = 'b\nc", Language.JAVASCRIPT)).containsExactly("a", "=", "'b", "c");
        assertThat(code("a = `b\nc", Language.JAVASCRIPT)).containsExactly("a", "=", "`b\nc");
        assertThat(Lexer.lex("a /* b", Language.JAVA).comments().size()).isOne();
    }

    @Test
    void bracketsThatDoNotFitAreOvercome() {
        Tokens tokens = Lexer.lex("( [ ) ] {", Language.JAVA).code();
        assertThat(IntStream.range(0, tokens.size()).map(tokens::match)).containsExactly(2, 2, 0, -1, 5);
    }

    private static List<String> code(String source, Language language) {
        Tokens tokens = Lexer.lex(source, language).code();
        return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
    }
}
