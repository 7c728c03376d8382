package dev.gatehouse.kernel;

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

    /** The gate's part. */
    public sealed interface Answer {}

    /**
     * It was asked and answered.
     *
     * @param judgement its answer, already scrubbed of concealed secrets
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
