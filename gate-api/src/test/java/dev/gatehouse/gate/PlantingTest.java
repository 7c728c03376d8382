package dev.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlantingTest {
    @Test
    void editsThatSayNothingOrContradictEachOtherAreRefused() {
        Planting.Edit edit = new Planting.Edit("a", Optional.of("x"));
        Planting.Edit removal = new Planting.Edit("a", Optional.empty());

        assertThatThrownBy(() -> new Planting.Edits(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Planting.Edits(List.of(edit, removal)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
