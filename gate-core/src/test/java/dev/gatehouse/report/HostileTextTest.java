package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Location;
import dev.gatehouse.verdict.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Every text of a finding, hostile, in every medium. */
class HostileTextTest {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\n]]|[\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]");

    static Stream<String> texts() {
        return Stream.of(
                "\u001b[2J\u001b]0;title\u0007\u001b[31mred",
                "\u009b2J c1 control",
                "carriage\rreturn\b\b\b\bback",
                "bidi \u202e gnp.exe \u2066 isolated \u2069",
                "tags \uDB40\uDC01\uDB40\uDC41 hidden",
                "lone \uD800 surrogate \uDC00",
                "nul \u0000 and \uFFFF \uFFFE",
                "\u2028line\u2029separators",
                "\n::error file=x::owned\n::set-output name=a::b\n::endgroup::\n::stop-commands::x",
                "::error::at the start",
                "%0A::error::percent",
                "a,b:c=d,file=/etc/passwd",
                "</failure></testcase><evil a=\"'\"/>]]><!--&amp; &#27;",
                "<script>alert(1)</script><img src=x onerror=1>",
                "[link](javascript:x) ![i](http://x) @everyone #1 | a | `code` ```fence",
                "# heading\n- item\n\n***\n> quote",
                "'; rm -rf / #$(id)`id`\"",
                "");
    }

    private static Verdict hostile(String text) {
        return Verdicts.withFinding(new Finding(
                "r/" + text,
                "k" + text,
                text,
                Optional.of(new Location("p/" + text, 3, 2, 3, 5)),
                Optional.of(text),
                Optional.of(text),
                List.of("./run", text)));
    }

    private static String written(Format format, String text) throws IOException {
        return Verdicts.written(format, hostile(text), Verdicts.context());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noReportForEyesHoldsAControl(String text) throws IOException {
        for (Format format : List.of(Format.HUMAN, Format.AGENT, Format.GITHUB, Format.MARKDOWN, Format.JUNIT)) {
            assertThat(CONTROL.matcher(written(format, text)).find())
                    .as(format.id())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aReportForEyesKeepsItsLines(String text) throws IOException {
        for (Format format : List.of(Format.HUMAN, Format.AGENT)) {
            long lines = written(format, "x").lines().count();
            assertThat(written(format, text).lines().count()).as(format.id()).isLessThanOrEqualTo(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void jsonHoldsTheTextItself(String text) throws IOException {
        String expected = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        String json = written(Format.JSON, text);

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(json)).isTrue();
        String message = new JsonMapper()
                .readTree(json)
                .at("/gates/0/findings/0/message")
                .asString();
        assertThat(new String(message.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
                .isEqualTo(expected);
        assertThat(written(Format.JSONL, text).lines().count()).isEqualTo(3);
        new JsonMapper().readTree(written(Format.SARIF, text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void xmlHasTheElementsThatWeWrote(String text) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(Format.JUNIT, text))));

        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void githubObeysOnlyOurCommands(String text) throws IOException {
        List<String> obeyed = GithubLog.commands(written(Format.GITHUB, text));

        assertThat(obeyed).containsExactly("group", "stop-commands", "endgroup", "error", "error");
        String annotation = written(Format.GITHUB, text)
                .lines()
                .filter(line -> line.startsWith("::error file="))
                .findFirst()
                .orElseThrow();
        String properties = annotation.substring("::error ".length(), annotation.indexOf("::", 8));
        assertThat(properties.split(",")).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdownMakesNothingOfIt(String text) throws IOException {
        String markdown = written(Format.MARKDOWN, text);

        assertThat(markdown)
                .doesNotContain("<", "@", "](", "javascript:", "![")
                .doesNotContainPattern("(?<!\\\\)`code");
        assertThat(markdown.lines().count())
                .isEqualTo(written(Format.MARKDOWN, "x").lines().count());
        assertThat(markdown.lines().filter(line -> line.startsWith("#"))).hasSize(1);
    }

    @Test
    void theTokenThatSwitchesCommandsOnAgainCannotBeGuessed() throws IOException {
        String first = written(Format.GITHUB, "x").lines().skip(1).findFirst().orElseThrow();

        assertThat(first).startsWith("::stop-commands::gatehouse-");
        assertThat(written(Format.GITHUB, "x")).doesNotContain(first);
    }
}
