package dev.gatehouse.gates.secrets.scan;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.gates.secrets.format.Randomness;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever the bytes, the scanner ends without an exception and what it says makes sense. In the build the inputs beside
 * this class are played; {@code JAZZER_FUZZ=1} looks for more.
 */
class SecretScannerFuzzTest {
    private static final SecretScanner SCANNER = new SecretScanner(Randomness.USUAL);

    @FuzzTest(maxDuration = "5m")
    void endsAndSaysWhatIsThere(byte[] data) throws IOException {
        if (data == null) {
            return;
        }
        try {
            SCANNER.scan(new ByteArrayInputStream(data), sighting -> check(sighting, data.length));
        } catch (ExhaustedException e) {
            return; // an answer too, and only for long inputs: a short one fits into the slack
        }
    }

    private static void check(Sighting sighting, int length) {
        if (sighting.secret().isEmpty()
                || sighting.line() < 1
                || sighting.endLine() < sighting.line()
                || sighting.column() < 0
                || sighting.conceal().isEmpty()
                || sighting.secret().length() > 3 * length) {
            throw new IllegalStateException("nonsense: " + sighting);
        }
    }
}
