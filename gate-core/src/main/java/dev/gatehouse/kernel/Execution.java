package dev.gatehouse.kernel;

import dev.gatehouse.redaction.Redaction;
import dev.gatehouse.verdict.Judgement;
import java.time.Duration;

/**
 * What became of one gate in a run.
 *
 * @param gate its name
 * @param answer what it said, or why it was not asked
 * @param cached whether the answer came from the store
 * @param took how long it took; what it took when it ran, for a cached one
 */
public record Execution(String gate, Answer answer, boolean cached, Duration took) {

    /** The same without the secrets that are known by now. */
    public Execution scrubbed(Redaction redaction) {
        return redaction.isIdle() || !(answer instanceof Answered answered)
                ? this
                : new Execution(gate, new Answered(redaction.scrub(answered.judgement())), cached, took);
    }

    /** The gate's part. */
    public sealed interface Answer {}

    /**
     * It was asked and answered.
     *
     * @param judgement its answer, its texts scrubbed of the secrets that were concealed by then
     */
    public record Answered(Judgement judgement) implements Answer {}

    /**
     * It was not asked.
     *
     * @param reason why, in one line
     * @param allowed whether the policy foresees it ({@code when})
     */
    public record NotAsked(String reason, boolean allowed) implements Answer {}
}
