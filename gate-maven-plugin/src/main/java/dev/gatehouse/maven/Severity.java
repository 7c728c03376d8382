package dev.gatehouse.maven;

import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Which outcomes fail the build.
 *
 * @param violation whether a rejection does
 * @param inconclusive whether a missing proof or approval does
 */
record Severity(Level violation, Level inconclusive) {

    /** What an outcome is to the build. */
    enum Level {
        FAILURE,
        WARNING;

        static Level failing(boolean fails) {
            return fails ? FAILURE : WARNING;
        }
    }

    /** Puts what was printed into the log, and ends the build if the outcome does. */
    void apply(Outcome outcome, Printed printed, String complaints, Reports reports, Log log)
            throws AbstractMojoExecutionException {
        boolean fails = fails(outcome);
        printed.to(outcome == Outcome.ACCEPTED ? log::info : fails ? log::error : log::warn);
        complaints.lines().forEach(fails ? log::error : log::warn);
        if (!outcome.hasVerdict()) {
            throw new MojoExecutionException(outcome.message() + firstLine(complaints));
        }
        String message = outcome.message() + " The full report: " + reports.text();
        if (fails) {
            throw new MojoFailureException(message);
        }
        if (outcome != Outcome.ACCEPTED) {
            log.warn(message);
        }
    }

    private boolean fails(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> false;
            case VIOLATION -> violation == Level.FAILURE;
            case NOT_PROVEN, NEEDS_PERSON -> inconclusive == Level.FAILURE;
            case MISCONFIGURED, BROKEN -> true;
        };
    }

    private static String firstLine(String complaints) {
        return complaints
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> " " + line.strip())
                .orElse(" It said nothing about the cause.");
    }
}
