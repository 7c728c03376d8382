package dev.gatehouse.plan;

import dev.gatehouse.verdict.Coverage;
import java.util.Set;

/**
 * Which gates of a plan are asked for.
 *
 * @param coverage what the verdict will say about it
 * @param gates the names asked for, with everything they need
 */
public record Selection(Coverage coverage, Set<String> gates) {
    public Selection {
        gates = Set.copyOf(gates);
    }
}
