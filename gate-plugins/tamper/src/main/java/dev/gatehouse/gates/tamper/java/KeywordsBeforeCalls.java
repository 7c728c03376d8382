package dev.gatehouse.gates.tamper.java;

import java.util.Set;

/** Words that may stand right before a call; any other word there makes it a declaration. */
final class KeywordsBeforeCalls {
    static final Set<String> ALL = Set.of(
            "return", "else", "do", "yield", "case", "throw", "assert", "instanceof", "in", "finally", "try", "when");

    private KeywordsBeforeCalls() {}
}
