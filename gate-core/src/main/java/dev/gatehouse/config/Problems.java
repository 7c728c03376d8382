package dev.gatehouse.config;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, up to a bound: who has fifty to put right needs no more for now. For one thread. */
final class Problems {
    static final int MOST = 50;

    private final List<ConfigProblem> found = new ArrayList<>();

    void add(ConfigProblem problem) {
        if (!areFull()) {
            found.add(problem);
        }
    }

    boolean areFull() {
        return found.size() >= MOST;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void moveTo(List<ConfigProblem> others) {
        others.addAll(found);
        found.clear();
    }

    /** @throws ConfigException if there is any problem */
    void raise() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }

    /** @throws IllegalStateException if there is any problem: the text came from a program, not from a user */
    void raiseAsFault(String key) {
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "the default of '" + key + "' is wrong: " + ProblemText.headline(found.get(0)));
        }
    }
}
