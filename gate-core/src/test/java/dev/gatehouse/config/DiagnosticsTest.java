package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when gate.yaml is wrong, to the letter. */
class DiagnosticsTest {
    private static final String START = "<<<\n";
    private static final String MIDDLE = "\n>>>\n";

    /** Blocks of {@code <<<}, a configuration, {@code >>>} and what is said about it. */
    static List<Arguments> table() throws IOException {
        try (InputStream in = DiagnosticsTest.class.getResourceAsStream("diagnostics.txt")) {
            List<Arguments> table = new ArrayList<>();
            for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(START)) {
                int middle = block.indexOf(MIDDLE);
                if (middle >= 0) {
                    String said = block.substring(middle + MIDDLE.length()).strip();
                    table.add(Arguments.of(block.substring(0, middle), said));
                }
            }
            return table;
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void faultsAreShownAtTheirPlace(String yaml, String said) {
        assertThat(Samples.refusal(yaml)).isEqualTo(said);
    }

    @Test
    void theTableHoldsManyFaults() throws IOException {
        assertThat(table()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "0000,<U+0000>", "0007,<U+0007>", "001B,<U+001B>", "007F,<U+007F>", "0085,<U+0085>", "00AD,<U+00AD>",
        "200B,<U+200B>", "202E,<U+202E>", "2066,<U+2066>", "2028,<U+2028>", "FEFF,<U+FEFF>", "E0041,<U+E0041>",
        "D800,<U+D800>", "FFFE,<U+FFFE>", "000D,<U+000D>"
    })
    void whatNobodySeesIsRefusedAndWrittenOut(String hex, String shown) {
        String invisible = new String(Character.toChars(Integer.parseInt(hex, 16)));

        assertThat(Samples.refusal("version: 1\ngates: {a" + invisible + "b: {type: command}}"))
                .startsWith("""
                        gate.yaml:2:10 the invisible character U+%s
                            2 | gates: {a%sb: {type: command}}
                              |          %s
                        help: take it out""".formatted(hex, shown, "^".repeat(shown.length())));
    }

    @Test
    void tabsAreRefused() {
        assertThat(Samples.refusal("version: 1\ngates:\n\tbuild: {}")).isEqualTo("""
                        gate.yaml:3:1 a tab
                            3 | <U+0009>build: {}
                              | ^^^^^^^^
                        help: use spaces; within double quotes, write \\t""");
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        assertThat(Samples.refusal("#".repeat(CharacterCheck.LARGEST + 1)))
                .startsWith("gate.yaml:1:1 the file is larger than 1 MiB");
    }

    @Test
    void aCircleThroughThousandsOfGatesIsFoundAndShownInShort() {
        StringBuilder yaml = new StringBuilder("version: 1\ngates:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append("  g%d: {type: command, needs: [g%d]}\n".formatted(i, (i + 1) % 10_000));
        }

        assertThat(Samples.refusal(yaml.toString()))
                .contains(
                        "gates need each other in a circle: g0 → g1 → g2 → g3 → g4 → g5 → g6 → g7 → g8 → g9 → … → g0");
    }

    @Test
    void noMoreThanFiftyProblemsAreTold() {
        String many = "version: 1\ngates:\n" + "  G: {}\n".repeat(1000);

        assertThat(Samples.refusal(many).split("\n\n")).hasSize(50);
    }

    @Test
    void aLongLineIsCutAroundTheFault() {
        String yaml = "version: 1\ngates: {build: {type: command, run: \"" + "x".repeat(500) + "\", mode: of, a: "
                + "y".repeat(500) + "}}";

        assertThat(Samples.refusal(yaml)).isEqualTo("""
                        gate.yaml:2:547 wrong value for 'mode': expected blocking or advisory, got the string 'of'
                            2 | …%s", mode: of, a: %s…
                              | %s^^""".formatted("x".repeat(41), "y".repeat(43), " ".repeat(51)));
    }
}
