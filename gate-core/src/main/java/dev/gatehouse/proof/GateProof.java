package dev.gatehouse.proof;

import dev.gatehouse.proof.Trial.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What is known of one gate after its trials.
 *
 * @param gate its name
 * @param type its type
 * @param unplanted what it said of the tree without a defect, for people; empty when it had nothing to object to
 * @param took how long that took; what it took when it ran, when it was remembered
 * @param trials its defects, in the order in which its type names them
 */
public record GateProof(String gate, String type, String unplanted, Duration took, List<Trial> trials) {
    public GateProof {
        trials = List.copyOf(trials);
    }

    /** What follows. */
    public Standing standing() {
        if (any(Outcome.STAYED_GREEN)) {
            return Standing.BLIND;
        }
        return any(Outcome.WENT_RED) ? Standing.PROVEN : Standing.UNPROVEN;
    }

    private boolean any(Outcome outcome) {
        return trials.stream().anyMatch(trial -> trial.outcome() == outcome);
    }

    /** What trials say about a gate. */
    public enum Standing {
        /** It went red, and stayed green for none of the defects that could be tried. */
        PROVEN,
        /** It stayed green for a defect. */
        BLIND,
        /** It has not been seen red. */
        UNPROVEN;

        /** In a word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
