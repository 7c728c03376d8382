package dev.gatehouse.gate;

import java.io.IOException;
import java.nio.file.Path;

/** A known fault that a gate must notice. */
public interface Defect {
    /** The rule that the planted fault must break. */
    String rule();

    /**
     * Plants the fault.
     *
     * @param checkout root of a scratch checkout that nobody else uses
     * @throws IOException if it cannot be planted there
     */
    void plant(Path checkout) throws IOException;
}
