package dev.gatehouse.kernel;

import java.time.Duration;
import java.util.Map;

/**
 * Told what happens while a plan runs. Called from the kernel's threads, several at once; must return quickly. Texts are
 * scrubbed of the secrets known so far and hold no control characters. Whatever it throws is dropped.
 */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * What gates took when this checkout was last judged, by gate; called before the first of them is asked, and not at
     * all when nothing is known.
     */
    default void usual(Map<String, Duration> took) {}

    /** The gate is being asked; once more when the base is asked the same. */
    default void started(String gate) {}

    /** The gate says what it is doing. */
    default void progress(String gate, String line) {}

    /** The gate is done, or will not be asked. */
    default void finished(Execution execution) {}
}
