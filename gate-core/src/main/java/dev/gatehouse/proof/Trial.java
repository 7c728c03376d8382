package dev.gatehouse.proof;

import java.time.Duration;
import java.util.Locale;

/**
 * One defect that a gate was to notice.
 *
 * @param rule the rule that it was to break
 * @param description what was planted, for people
 * @param outcome what became of it
 * @param told where it was found, or why it was not; foreign text
 * @param took how long planting and judging took
 */
public record Trial(String rule, String description, Outcome outcome, String told, Duration took) {

    /** What became of a planted defect. */
    public enum Outcome {
        /** The gate found it. */
        WENT_RED,
        /** A gate that this one needs found it, so this one was not asked. */
        CAUGHT_EARLIER,
        /** The gate judged and did not find it: a defect of the set-up. */
        STAYED_GREEN,
        /** The gate could not tell. */
        NOT_PROVEN,
        /** What would be found is there without the defect, so finding it proves nothing. */
        ALREADY_RED,
        /** The repository offers no place for it. */
        NOT_PLANTED;

        /** In words. */
        public String words() {
            return this == NOT_PLANTED
                    ? "could not be planted"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
