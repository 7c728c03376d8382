package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;

/** What is demanded of coverage, and what is left out of checks. */
final class CoverageFacts {
    private CoverageFacts() {}

    /** The least covered share, or the most missed. */
    static void limit(Facts facts, String subject, Node at, boolean least) {
        double share = subject.endsWith("COUNT") ? Values.number(at.value()) : Values.share(at.value());
        if (Double.isNaN(share)) {
            return;
        }
        if (least) {
            facts.degree(Facts.LOWERED, "coverage of " + subject, share, at.value(), at);
        } else {
            facts.degree(Facts.LOWERED, "coverage, at most, of " + subject, -share, at.value(), at);
        }
    }

    /** A pattern that a check leaves out, unless nobody writes such files by hand. */
    static void exclusion(Facts facts, String checker, String pattern, Node at) {
        String plain = Values.unquoted(pattern);
        if (!plain.isEmpty() && !Values.isGenerated(plain)) {
            facts.slack(Facts.LOWERED, checker + " leaves out " + Values.quoted(plain), at);
        }
    }
}
