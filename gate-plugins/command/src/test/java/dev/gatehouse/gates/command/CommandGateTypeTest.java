package dev.gatehouse.gates.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.GateType;
import dev.gatehouse.verdict.Level;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CommandGateTypeTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(GateType.class)).hasExactlyElementsOfTypes(CommandGateType.class);
    }

    @Test
    void whateverAToolReportsBlocksAndWhatIsLeftRunningDoesNot() {
        assertThat(new CommandGateType().rules()).allSatisfy(rule -> {
            assertThat(rule.covers(CommandRules.LEFT_RUNNING) || rule.covers(RuleIds.of("lint", "no console")))
                    .isTrue();
            assertThat(rule.level())
                    .isEqualTo(rule.id().equals(CommandRules.LEFT_RUNNING) ? Level.REPORT : Level.BLOCK);
            assertThat(rule.help().remedy()).isNotBlank();
        });
    }

    @Test
    void ruleIdsAreOneWordWhateverTheToolSays() {
        assertThat(RuleIds.of("lint", "a b\n\u001b[31mc")).isEqualTo("command/lint/a-b-31mc");
        assertThat(RuleIds.of("lint", "")).isEqualTo("command/lint/unnamed");
        assertThat(RuleIds.of("lint", "@ts/no-x")).isEqualTo("command/lint/@ts/no-x");
    }
}
