package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;

/** The two things that every rule over classes must show: it holds here, and it bites on a fault. */
final class RuleCheck {
    private RuleCheck() {}

    static void holds(ArchRule rule) {
        rule.check(Reactor.classes());
    }

    static void bites(ArchRule rule, Planted fault, String... mentions) throws IOException {
        assertThatThrownBy(() -> rule.check(fault.classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(mentions);
    }
}
