package dev.gatehouse.runner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which history a policy is tried on.
 *
 * @param check which repository, whose policy, which gates, where
 * @param pieces merges or commits; empty leaves it to what there is
 * @param last how many of them
 * @param since leaves out those before that day
 * @param limit how long it may take
 */
public record CalibrationRequest(
        CheckRequest check, Optional<Pieces> pieces, int last, Optional<LocalDate> since, Duration limit) {

    /** @throws IllegalArgumentException if nothing is to be replayed, or in no time */
    public CalibrationRequest {
        if (last < 1 || limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("a calibration needs something to replay and time for it");
        }
    }

    /** What counts as a piece of work. */
    public enum Pieces {
        /** Merges into the branch. */
        MERGES,
        /** Commits on the branch. */
        COMMITS
    }
}
