package dev.gatehouse.gates.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gate.GateType;
import dev.gatehouse.gate.Rule;
import dev.gatehouse.verdict.Level;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TestsGateTypeTest {
    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(GateType.class)).hasExactlyElementsOfTypes(TestsGateType.class);
    }

    @Test
    void declaresEveryRuleThatItsFindingsName() {
        assertThat(Arrays.stream(TestsRules.class.getDeclaredFields())
                        .filter(field -> field.getType() == String.class)
                        .map(TestsGateTypeTest::value))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        TestsRules.ALL.stream().map(Rule::id).toList());
    }

    @Test
    void explainsEveryRule() {
        assertThat(new TestsGateType().rules()).allSatisfy(rule -> {
            assertThat(rule.help().meaning()).isNotBlank();
            assertThat(rule.help().why()).isNotBlank();
            assertThat(rule.help().bad()).isNotBlank();
            assertThat(rule.help().good()).isNotBlank();
            assertThat(rule.help().remedy()).isNotBlank();
        });
    }

    @Test
    void flakesAloneRejectNothing() {
        assertThat(TestsRules.ALL)
                .filteredOn(rule -> rule.id().equals(TestsRules.FLAKY))
                .extracting(Rule::level)
                .containsExactly(Level.REPORT);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError("cannot read " + field, e);
        }
    }
}
