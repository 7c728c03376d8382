package dev.gatehouse.gates.command;

import dev.gatehouse.verdict.Finding;
import dev.gatehouse.verdict.Measure;
import java.util.List;
import java.util.Optional;

/**
 * What the reports of a run say.
 *
 * @param examined how many results or tests they hold
 * @param unproven why they cannot be relied on, if so
 */
record Reported(long examined, List<Finding> findings, List<Measure> measures, Optional<String> unproven) {
    static Reported unproven(String cause) {
        return new Reported(0, List.of(), List.of(), Optional.of(cause));
    }
}
