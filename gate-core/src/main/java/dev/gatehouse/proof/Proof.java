package dev.gatehouse.proof;

import dev.gatehouse.proof.GateProof.Standing;
import java.time.Duration;
import java.util.List;

/**
 * What {@code gate prove} found out.
 *
 * @param policy where the policy came from
 * @param tree the tree that defects were planted in
 * @param gates the gates that were asked for, in plan order
 * @param notes what a reader should know beside it
 * @param took how long it took
 */
public record Proof(String policy, String tree, List<GateProof> gates, List<String> notes, Duration took) {
    public Proof {
        gates = List.copyOf(gates);
        notes = List.copyOf(notes);
    }

    /** What it comes to: the worst of the gates; unproven when there is no gate. */
    public Standing standing() {
        if (count(Standing.BLIND) > 0) {
            return Standing.BLIND;
        }
        return gates.isEmpty() || count(Standing.UNPROVEN) > 0 ? Standing.UNPROVEN : Standing.PROVEN;
    }

    /** How many gates stand so. */
    public long count(Standing standing) {
        return gates.stream().filter(gate -> gate.standing() == standing).count();
    }
}
