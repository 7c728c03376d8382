package dev.gatehouse.verdict;

import java.util.Optional;

/**
 * A finding and what the policy makes of it.
 *
 * @param finding as the gate gave it
 * @param level the weight of its rule under the policy
 * @param state new, or there before
 * @param fingerprint stable hexadecimal identity over rule, path and key; what a waiver names
 * @param waiver reason of the waiver that covers it, if one does
 * @param blocking whether it rejects the submission
 */
public record AssessedFinding(
        Finding finding,
        Level level,
        FindingState state,
        String fingerprint,
        Optional<String> waiver,
        boolean blocking) {}
