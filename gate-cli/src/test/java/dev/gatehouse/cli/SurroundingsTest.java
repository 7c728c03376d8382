package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caller's environment, as the launcher hands it over. */
class SurroundingsTest {
    @Test
    void whatCameUnderThePrefixHasItsOwnNameAgain() {
        assertThat(Surroundings.of(Map.of("HOME", "/h", "GATEHOUSE_AMBIENT_MAVEN_OPTS", "-Xmx1g"))
                        .environment())
                .containsOnly(Map.entry("HOME", "/h"), Map.entry("MAVEN_OPTS", "-Xmx1g"));
    }

    @Test
    void whatTheLauncherLetThroughWinsWhateverComesFirst() {
        Map<String, String> handedOver = new LinkedHashMap<>();
        handedOver.put("GATEHOUSE_AMBIENT_HOME", "/forged");
        handedOver.put("HOME", "/real");
        handedOver.put("PATH", "/bin");
        handedOver.put("GATEHOUSE_AMBIENT_PATH", "/forged");

        assertThat(Surroundings.of(handedOver).environment())
                .containsOnly(Map.entry("HOME", "/real"), Map.entry("PATH", "/bin"));
    }

    @Test
    void whereTheDistributionLiesIsNobodyElsesBusiness() {
        assertThat(Surroundings.of(Map.of("GATEHOUSE_HOME", "/opt")).environment())
                .isEmpty();
    }

    @Test
    void aPrefixWithoutANameIsNoVariableWithoutAName() {
        assertThat(Surroundings.of(Map.of("GATEHOUSE_AMBIENT_", "x")).environment())
                .doesNotContainKey("");
    }

    @Test
    void theCallerStandsWhereTheLauncherSays() {
        assertThat(Surroundings.of(Map.of("GATEHOUSE_CWD", "/work/here")).workingDirectory())
                .isEqualTo(Path.of("/work/here"));
        assertThat(Surroundings.of(Map.of()).workingDirectory())
                .isEqualTo(Path.of("").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLAUDECODE", "CODEX_THREAD_ID", "GEMINI_CLI", "CURSOR_AGENT", "AI_AGENT"})
    void anAgentIsKnownByItsVariable(String name) {
        assertThat(Surroundings.of(Map.of(name, "1")).underAgent()).isTrue();
        assertThat(Surroundings.of(Map.of(name, "")).underAgent()).isFalse();
    }

    @Test
    void aPersonHasNone() {
        assertThat(Surroundings.of(Map.of("TERM", "xterm")).underAgent()).isFalse();
    }
}
