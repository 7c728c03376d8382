package dev.gatehouse.kernel;

import dev.gatehouse.plan.PlannedGate;
import dev.gatehouse.verdict.Judgement;
import java.time.Duration;
import java.util.function.BiPredicate;

/**
 * How a run is carried out.
 *
 * @param limit for the whole run, positive
 * @param parallel how many gates run at a time, positive
 * @param onFailure what a blocking gate's failure does to the rest
 * @param caching whether the judgement store is asked and filled
 * @param fails whether a gate with that judgement has failed as far as the gates that need it are concerned. The kernel
 *     knows no policy; the default takes any finding and any lack of proof for a failure
 */
public record Options(
        Duration limit, int parallel, OnFailure onFailure, Caching caching, BiPredicate<PlannedGate, Judgement> fails) {

    /** What a blocking gate's failure does to the rest of the run. */
    public enum OnFailure {
        /** Nothing, apart from the gates that need it. */
        CONTINUE,
        /** Running gates are interrupted, waiting ones are not asked. */
        STOP
    }

    /** What the judgement store is used for. */
    public enum Caching {
        /** It answers, and is offered what was judged. */
        READ_WRITE,
        /** It is left alone. */
        OFF
    }

    /** @throws IllegalArgumentException if the limit or the parallelism is not positive */
    public Options {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive (0 is not \"unlimited\"), but is " + limit);
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel must be at least 1, but is " + parallel);
        }
    }

    /** Runs on after failures, uses the store, and takes any finding or lack of proof for a failure. */
    public static Options of(Duration limit, int parallel) {
        return new Options(limit, parallel, OnFailure.CONTINUE, Caching.READ_WRITE, Options::imperfect);
    }

    /** These options with another reaction to failure. */
    public Options on(OnFailure reaction) {
        return new Options(limit, parallel, reaction, caching, fails);
    }

    /** These options with another use of the store. */
    public Options caching(Caching use) {
        return new Options(limit, parallel, onFailure, use, fails);
    }

    /** These options with another notion of failure. */
    public Options failing(BiPredicate<PlannedGate, Judgement> notion) {
        return new Options(limit, parallel, onFailure, caching, notion);
    }

    private static boolean imperfect(PlannedGate gate, Judgement judgement) {
        return !(judgement instanceof Judgement.Judged judged)
                || !judged.findings().isEmpty();
    }
}
