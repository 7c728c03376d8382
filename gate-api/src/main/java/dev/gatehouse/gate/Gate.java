package dev.gatehouse.gate;

import dev.gatehouse.verdict.Judgement;
import java.io.IOException;

/** Judges one aspect of a submission. */
@FunctionalInterface
public interface Gate {
    /**
     * Looks at the submission. Called on a short-lived thread that the host interrupts at the time limit; a gate that
     * cannot tell answers {@link Judgement.NotProven}. Anything thrown counts as not proven.
     *
     * @param context the only way to the submission, to processes and to files
     */
    Judgement judge(GateContext context) throws IOException, InterruptedException;

    /** What the judgement depends on, and what the gate needs of the host. */
    default Footprint footprint() {
        return Footprint.PURE;
    }
}
