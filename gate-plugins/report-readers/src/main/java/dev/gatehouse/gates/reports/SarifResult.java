package dev.gatehouse.gates.reports;

import dev.gatehouse.verdict.Location;
import java.util.Optional;

/**
 * One result of a SARIF report.
 *
 * @param rule id of the tool's rule, or empty
 * @param level how bad the tool finds it
 * @param message in one line
 * @param at where in the judged tree; empty when the report names no place there
 * @param place the place as the report has it, for people, or empty
 * @param fingerprint the tool's own stable name of the result, or empty
 * @param suppressed whether the tool was told to let it pass
 */
public record SarifResult(
        String rule,
        SarifLevel level,
        String message,
        Optional<Location> at,
        String place,
        String fingerprint,
        boolean suppressed) {}
