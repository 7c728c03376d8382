package dev.gatehouse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener is told of gates before they run. */
class UsualTimesTest {
    @TempDir
    Path temp;

    @Test
    void theFirstTimeNothingIsKnown() throws Exception {
        Yard yard = Yard.running(temp, "true");
        yard.check();

        assertThat(yard.usual).isEmpty();
    }

    @Test
    void thenWhatGatesTookTheLastTime() throws Exception {
        Yard yard = Yard.running(temp, "true");
        var took = Yard.outcome(yard.check(), "g").took();
        yard.repo.write("src/A", "");
        yard.check();

        assertThat(yard.usual).containsOnlyKeys("g").containsValue(took);
    }

    @Test
    void whatProvedNothingHasNoUsualTime() throws Exception {
        Yard yard = Yard.running(temp, "exit 1");
        yard.check();
        yard.check();

        assertThat(yard.usual).isEmpty();
    }
}
