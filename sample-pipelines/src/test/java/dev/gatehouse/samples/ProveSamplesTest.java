package dev.gatehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.proof.GateProof;
import dev.gatehouse.proof.GateProof.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every gate of every sample is seen red, by real builds. */
class ProveSamplesTest {
    @TempDir
    Path temp;

    private Gatehouse gatehouse;

    @BeforeEach
    void install() throws Exception {
        gatehouse = new Gatehouse(temp.resolve("gatehouse"));
        for (String program : List.of("mvn", "node", "npm", "python3")) {
            gatehouse.need(program);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-service", "node-package", "polyglot"})
    void everyGateOfASampleGoesRed(String name) throws Exception {
        everyGateGoesRed(Sample.of(name, temp));
    }

    /** With the work done: what a template asks for is not there before. The others take too long for every build. */
    @ParameterizedTest
    @ValueSource(strings = {"documentation", "refactoring"})
    void everyGateOfATemplateGoesRed(String name) throws Exception {
        everyGateGoesRed(Sample.of("templates/" + name, temp).submitting("good"));
    }

    private void everyGateGoesRed(Sample sample) throws Exception {
        assertThat(gatehouse.proof(sample.root()).gates())
                .isNotEmpty()
                .allSatisfy(
                        gate -> assertThat(gate.standing()).as(gate.toString()).isEqualTo(Standing.PROVEN))
                .extracting(GateProof::gate)
                .doesNotHaveDuplicates();
    }
}
