package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Findings that are let through. Has a fingerprint or a maximum.
 *
 * @param rule id of the rule, or a family ending in {@code /*}
 * @param paths globs; empty means anywhere
 * @param fingerprint of the one finding it covers
 * @param max how many findings it covers at most
 * @param reason why
 * @param owner who answers for it
 * @param until last day on which it holds
 * @param at where the entry stands
 */
public record Waiver(
        @Setting("The rule's id, or a family that ends in /*.")
        String rule,

        @Setting("Globs of the paths it holds for; without them, anywhere.")
        List<String> paths,

        @Setting("Fingerprint of the one finding it covers.")
        Optional<String> fingerprint,

        @Setting(value = "How many findings it covers at most.", min = 1)
        OptionalInt max,

        @Setting("Why they are let through.") String reason,
        @Setting("Who answers for it.") String owner,
        @Setting("The last day on which it holds.") LocalDate until,
        Position at) {

    /** @throws IllegalArgumentException if it could cover anything, or nobody says why */
    public Waiver {
        paths = List.copyOf(paths);
        Texts.requireSome("rule", rule);
        Texts.requireSome("reason", reason);
        Texts.requireSome("owner", owner);
        if (fingerprint.isPresent()) {
            Texts.requireSome("fingerprint", fingerprint.get());
        }
        if (fingerprint.isEmpty() && max.isEmpty()) {
            throw new IllegalArgumentException("a waiver needs a 'fingerprint' or a 'max'");
        }
    }
}
