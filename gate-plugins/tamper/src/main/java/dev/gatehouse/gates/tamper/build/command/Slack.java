package dev.gatehouse.gates.tamper.build.command;

import java.util.List;

/**
 * Why a check tells less than it could.
 *
 * @param kind in which way
 * @param name what lets it, such as {@code || true} or {@code --max-warnings}
 * @param amount how much, where there is a number; otherwise 0
 */
public record Slack(Kind kind, String name, double amount) {

    /** Begins the name of a slack that lists what is run. */
    static final String ONLY = "only ";

    /** Whether this one lets no more pass than that one. */
    boolean within(Slack other) {
        if (name.startsWith(ONLY) && other.name.startsWith(ONLY)) {
            return List.of(name.split(" ")).containsAll(List.of(other.name.split(" ")));
        }
        return other.name.equals(name) && other.amount >= amount;
    }

    /** In which way a check tells less. */
    public enum Kind {
        /** It runs, and its result is dropped. */
        SWALLOWED,
        /** It doesn't run, or only sometimes. */
        NOT_RUN,
        /** It runs fewer tests. */
        FILTERED,
        /** It tolerates more. */
        LENIENT
    }

    static Slack swallowed(String name) {
        return new Slack(Kind.SWALLOWED, name, 0);
    }

    public static Slack of(Kind kind, String name) {
        return new Slack(kind, name, 0);
    }
}
