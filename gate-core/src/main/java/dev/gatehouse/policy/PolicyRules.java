package dev.gatehouse.policy;

import dev.gatehouse.gate.Rule;
import java.util.List;

/** What the host finds about policy, protected paths and waivers. */
public final class PolicyRules {
    static final String CHANGED = "policy/changed";
    static final String EXPIRED = "policy/waiver-expired";
    static final String UNUSED = "policy/waiver-unused";
    static final String EXCEEDED = "policy/waiver-exceeded";

    private PolicyRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(changed(), expired(), unused(), exceeded());
    }

    private static Rule changed() {
        return Rule.blocking(
                CHANGED,
                new Rule.Help(
                        "The submission changes the policy, a path that it protects, or a program of the tree that gates start.",
                        "Whoever can change what judges the work can make any work pass.",
                        "An edit of gate.yaml, mvnw or AGENTS.md beside the feature.",
                        "The feature alone; the edit in a change of its own that a person asked for.",
                        "Undo the change unless it was asked for. If it was, a person has to approve exactly it."));
    }

    private static Rule expired() {
        return Rule.reporting(
                EXPIRED,
                new Rule.Help(
                        "A waiver in gate.yaml is past its last day and lets nothing through any more.",
                        "A waiver without an end is a rule that nobody keeps.",
                        "until: 2020-01-31",
                        "No waiver, because the defect is gone.",
                        "Repair what it covered and remove the entry."));
    }

    private static Rule unused() {
        return Rule.reporting(
                UNUSED,
                new Rule.Help(
                        "A waiver in gate.yaml covers no finding.",
                        "It would let the next defect of its kind through unseen.",
                        "A waiver for a file that is gone.",
                        "No waiver.",
                        "Remove the entry."));
    }

    private static Rule exceeded() {
        return Rule.reporting(
                EXCEEDED,
                new Rule.Help(
                        "There are more findings than a waiver in gate.yaml covers. The rest count as if it were not there.",
                        "A waiver is for what is known; more of it is news.",
                        "max: 3, and a fourth finding.",
                        "At most three findings.",
                        "Repair the findings that it does not cover."));
    }
}
