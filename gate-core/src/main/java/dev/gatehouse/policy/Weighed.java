package dev.gatehouse.policy;

import dev.gatehouse.config.GateEntry;
import dev.gatehouse.verdict.AssessedFinding;
import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.FindingState;
import dev.gatehouse.verdict.Level;
import dev.gatehouse.verdict.Mode;
import java.util.Optional;

/**
 * A finding on its way to being assessed.
 *
 * @param onChange whether it lies on a changed line
 */
record Weighed(Finding finding, Level level, String fingerprint, boolean onChange, FindingState state) {

    Weighed in(FindingState other) {
        return new Weighed(finding, level, fingerprint, onChange, other);
    }

    AssessedFinding assessed(GateEntry entry, Optional<String> waiver) {
        return new AssessedFinding(
                finding, level, state, fingerprint, waiver, fails(entry, waiver) && entry.mode() == Mode.BLOCKING);
    }

    /** Whether it fails its gate, blocking or not. */
    boolean fails(GateEntry entry, Optional<String> waiver) {
        return level == Level.BLOCK
                && waiver.isEmpty()
                && (state == FindingState.NEW || entry.existing() == GateEntry.Existing.BLOCK);
    }
}
