package dev.gatehouse.verdict;

/** What the policy makes of a gate's judgement. */
public sealed interface GateResult {
    /** The gate judged and nothing it found blocks. */
    record Passed() implements GateResult {}

    /** At least one finding blocks. */
    record Failed() implements GateResult {}

    /**
     * The gate could not tell.
     *
     * @param cause what stood in the way
     * @param remedy what to do about it
     */
    record NotProven(String cause, String remedy) implements GateResult {}

    /**
     * The gate did not run.
     *
     * @param reason why, in one line
     * @param allowed whether the policy foresees it ({@code when}); otherwise (a gate that it needs failed, the run was
     *     cut short) a blocking gate is as good as not proven
     */
    record Skipped(String reason, boolean allowed) implements GateResult {}
}
