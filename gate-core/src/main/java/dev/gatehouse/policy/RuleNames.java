package dev.gatehouse.policy;

/** Rule ids as gate.yaml names them. */
final class RuleNames {
    private RuleNames() {}

    /** Whether {@code pattern}, an id or a family ending in {@code /*}, speaks of the rule. */
    static boolean covers(String pattern, String rule) {
        return pattern.endsWith("/*")
                ? rule.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(rule);
    }
}
