package dev.gatehouse.verdict;

import java.util.List;
import java.util.Optional;

/**
 * One defect. All texts are data: they may stem from judged code and are escaped by whoever shows them.
 *
 * @param rule id of the rule it breaks, such as {@code tests/failed}; its first part is the gate type
 * @param key stable name of the defect within its gate, without line numbers: the same defect on the base or after an
 *     unrelated edit has the same key
 * @param message what is wrong, in one line
 * @param at where; empty when the defect has no place in the tree
 * @param cause what several findings have in common when one fault shows up many times; findings are grouped by it
 * @param remedy what to do about it; only a remedy that is known to work
 * @param rerun a command that reproduces it, as arguments; empty when there is none
 */
public record Finding(
        String rule,
        String key,
        String message,
        Optional<Location> at,
        Optional<String> cause,
        Optional<String> remedy,
        List<String> rerun) {

    public Finding {
        rerun = List.copyOf(rerun);
    }

    /** A finding without a place, cause, remedy or rerun command. */
    public static Finding of(String rule, String key, String message) {
        return new Finding(rule, key, message, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** This finding at a place. */
    public Finding at(Location place) {
        return new Finding(rule, key, message, Optional.of(place), cause, remedy, rerun);
    }

    /** This finding with what it shares with others. */
    public Finding causedBy(String shared) {
        return new Finding(rule, key, message, at, Optional.of(shared), remedy, rerun);
    }

    /** This finding with a remedy. */
    public Finding remediedBy(String advice) {
        return new Finding(rule, key, message, at, cause, Optional.of(advice), rerun);
    }

    /** This finding with the command that reproduces it. */
    public Finding rerunBy(List<String> command) {
        return new Finding(rule, key, message, at, cause, remedy, command);
    }
}
