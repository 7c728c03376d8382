package dev.gatehouse.plan;

import java.util.List;

/**
 * A validated graph of gates.
 *
 * @param gates every gate after those it needs; within that, in the order of gate.yaml
 */
public record Plan(List<PlannedGate> gates) {
    public Plan {
        gates = List.copyOf(gates);
    }
}
