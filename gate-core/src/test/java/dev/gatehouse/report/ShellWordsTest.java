package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that was copied runs as it was meant: asked of a real shell. */
class ShellWordsTest {
    static Stream<String> words() {
        return Stream.of(
                "plain",
                "-Dtest=A#b+c",
                "",
                "two words",
                "it's",
                "$(id) `id` ${HOME} \"q\" \\ ! * ? ~ & | ; < > ( ) { } [ ]",
                "#comment",
                "=zsh",
                "a^b",
                "~",
                "new\nline",
                "esc\u001b[2J'\\x",
                "ümläut 日本",
                "bidi\u202e");
    }

    @ParameterizedTest
    @MethodSource("words")
    void aShellReadsTheWordBack(String word) throws IOException, InterruptedException {
        String quoted = ShellWords.quote(List.of("printf", "%s", word, "end"));
        Process shell = new ProcessBuilder("bash", "-c", "export LC_ALL=C.UTF-8; " + quoted).start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(out).isEqualTo(word + "end");
        assertThat(quoted.codePoints().filter(Escaped::isHidden).filter(c -> c != '\n'))
                .isEmpty();
    }

    @Test
    void ordinaryCommandsStayReadable() {
        assertThat(ShellWords.quote(List.of("./mvnw", "-q", "-Dtest=CTest#adds", "test")))
                .isEqualTo("./mvnw -q -Dtest=CTest#adds test");
    }
}
