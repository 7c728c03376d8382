package dev.gatehouse.gate;

import dev.gatehouse.verdict.Level;

/**
 * What findings refer to, and what {@code gate explain} shows.
 *
 * @param id such as {@code tests/failed}; an id that ends in {@code /*} stands for a family whose members a tool names
 * @param level its weight unless the policy says otherwise
 * @param scope which of its findings count unless the policy says otherwise
 * @param help the explanation
 */
public record Rule(String id, Level level, Scope scope, Help help) {

    /** A rule that blocks wherever it is broken. */
    public static Rule blocking(String id, Help help) {
        return new Rule(id, Level.BLOCK, Scope.ALL, help);
    }

    /** A rule whose findings are shown and reject nothing. */
    public static Rule reporting(String id, Help help) {
        return new Rule(id, Level.REPORT, Scope.ALL, help);
    }

    /** Whether a finding with that rule id falls under this rule. */
    public boolean covers(String findingRule) {
        return id.endsWith("/*") ? findingRule.startsWith(id.substring(0, id.length() - 1)) : id.equals(findingRule);
    }

    /**
     * The explanation of a rule, each part a short paragraph or snippet.
     *
     * @param meaning what the rule says
     * @param why why it matters when an agent wrote the change
     * @param bad an example that breaks it
     * @param good the same, put right
     * @param remedy how to put it right
     */
    public record Help(String meaning, String why, String bad, String good, String remedy) {}
}
