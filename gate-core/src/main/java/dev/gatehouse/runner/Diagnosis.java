package dev.gatehouse.runner;

/**
 * One thing that a doctor looked at.
 *
 * @param health how it is
 * @param subject what was looked at, such as {@code git}
 * @param seen what was seen, and where
 * @param meaning what follows from it and what to do; empty where nothing does
 */
public record Diagnosis(Health health, String subject, String seen, String meaning) {
    /** How something is. */
    public enum Health {
        /** As it should be. */
        GOOD,
        /** It works, with something to know. */
        NOTICE,
        /** Something cannot be judged because of it. */
        BAD
    }

    static Diagnosis good(String subject, String seen) {
        return new Diagnosis(Health.GOOD, subject, seen, "");
    }

    static Diagnosis notice(String subject, String seen, String meaning) {
        return new Diagnosis(Health.NOTICE, subject, seen, meaning);
    }

    static Diagnosis bad(String subject, String seen, String meaning) {
        return new Diagnosis(Health.BAD, subject, seen, meaning);
    }
}
