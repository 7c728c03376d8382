package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatTest {

    private static final String SLEEP =
            "17269 (a) b) R 1 16992 4165 0 -1 4194304 22 0 0 0 0 0 0 0 20 0 1 0 37740 180224 0 18446744073709551615 %s"
                    + " 0 140726883086265 0 0 0 4 6 0 0 0 0 17 1 0 0 0 0 0 0 0 0 140726883086265 %s 0";

    /** Seen once in three hundred starts: the new program's arguments are laid out, its environment isn't yet. */
    @Test
    void aProgramThatIsBeingLoadedHasNoEnvironmentYetRatherThanAnEmptyOne() {
        assertThat(stat("0", "140726883086272 140726883086272 140726883086272").hasEmptyEnvironment())
                .isFalse();
    }

    @Test
    void aProgramThatWasStartedWithoutAnEnvironmentHasAnEmptyOne() {
        assertThat(stat("94028", "140726883086272 140726883086272 140726883086272")
                        .hasEmptyEnvironment())
                .isTrue();
        assertThat(stat("94028", "140726883086272 140726883086272 140726883086300")
                        .hasEmptyEnvironment())
                .isFalse();
    }

    /** Seen once in two thousand runs: it has left its session already, and is still listed. */
    @Test
    void aProcessThatIsBeingTakenApartHasNoSession() {
        Stat stat = Objects.requireNonNull(Stat.parse("17269 (a) X 1 -1 -1 0 -1 4194304"));

        assertThat(stat.session()).isEqualTo(-1);
        assertThat(stat.isDead()).isTrue();
    }

    @Test
    void aLineWithoutANameIsNoProcess() {
        assertThat(Stat.parse("17269")).isNull();
    }

    private static Stat stat(String codeStart, String environment) {
        return Objects.requireNonNull(Stat.parse(String.format(SLEEP, codeStart, environment)));
    }
}
