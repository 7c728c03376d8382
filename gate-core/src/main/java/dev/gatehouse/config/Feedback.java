package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;

/**
 * Bounds of what a worker is told.
 *
 * @param maxChars of the whole text
 * @param maxFindings shown in full
 */
public record Feedback(
        @Setting(value = "Characters that the worker's feedback may have.", byDefault = "6000", min = 200)
        int maxChars,

        @Setting(value = "Findings that are shown in full.", byDefault = "10", min = 1)
        int maxFindings) {
    /** Where no policy says otherwise. */
    public static final Feedback DEFAULT = new Feedback(6000, 10);
}
