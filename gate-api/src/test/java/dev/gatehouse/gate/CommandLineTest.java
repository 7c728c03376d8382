package dev.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final Map<String, List<String>> VALUES =
            Map.of("tests", List.of("a b", "{out}"), "out", List.of("$1\\"), "none", List.of());

    @Test
    void aWordThatIsAPlaceholderBecomesOneArgumentForEachValue() {
        assertThat(CommandLine.parse("run {tests} {none} end").arguments(VALUES))
                .containsExactly("run", "a b", "{out}", "end");
    }

    @Test
    void aPlaceholderWithinAWordBecomesTheValuesAndIsNotFilledAgain() {
        assertThat(CommandLine.parse("run --only={tests} --to={out}/x{none}").arguments(VALUES))
                .containsExactly("run", "--only=a b,{out}", "--to=$1\\/x");
    }

    @Test
    void bracesThatNobodyFillsStay() {
        assertThat(CommandLine.parse("run {other} {} a{b,c} 'd{2}'").arguments(VALUES))
                .containsExactly("run", "{other}", "{}", "a{b,c}", "d{2}");
    }
}
