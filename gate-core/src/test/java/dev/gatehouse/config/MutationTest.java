package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in gate.yaml, reading it ends in a configuration or in problems that can be shown. */
class MutationTest {
    private static final int ROUNDS = 3000;
    private static final String[] PIECES = {
        "&a ",
        "*a",
        "!!int ",
        "<<: ",
        "- ",
        ": ",
        "? ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ">",
        "#",
        "%",
        "@",
        "`",
        "\n",
        "\t",
        "\r",
        "\0",
        "\u001b[2J",
        "\u202e",
        "\ud83d",
        "\ude00",
        "\uFFFF",
        "\\x",
        "\\U00110000",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "0",
        "-1",
        "99999999999999999999",
        ".nan",
        "1e999",
        "null",
        "~",
        "  ",
        "all",
        "build"
    };

    private final String sample = Samples.gateYaml();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mutationsEndInAConfigurationOrInLocatedProblems(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            refused += isRefused(mutated(random)) ? 1 : 0;
        }

        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private boolean isRefused(String text) {
        try {
            GateConfig config = GateFile.read("gate.yaml", text);
            config.gates().values().forEach(gate -> bind(gate));
            return false;
        } catch (ConfigException refused) {
            refused.problems().forEach(problem -> check(problem, text));
            return true;
        }
    }

    private static void bind(GateEntry gate) {
        if (gate.type().equals("tests")) {
            SettingsBinding.bind(gate.settings(), SampleTypes.TestSettings.class);
        } else {
            SettingsBinding.bind(gate.settings(), SampleTypes.CommandSettings.class);
        }
    }

    private static void check(ConfigProblem problem, String text) {
        long lines = 1 + text.chars().filter(c -> c == '\n').count();
        assertThat(problem.at().line()).as(problem.message()).isBetween(1, (int) lines);
        assertThat(problem.at().column()).isBetween(1, problem.sourceLine().length() + 1);
        assertThat(problem.render()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
    }

    private String mutated(Random random) {
        StringBuilder text = new StringBuilder(sample);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
