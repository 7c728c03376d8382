package dev.gatehouse.gates.tamper.tests;

import java.util.ArrayList;
import java.util.List;

/**
 * An assertion that a test makes, itself or by a helper.
 *
 * @param assertion what is said
 * @param helper path and name of the helper in which it stands; empty where it stands in the test
 */
record Said(Assertion assertion, String helper) {

    Assertion.Kind kind() {
        return assertion.kind();
    }

    boolean isVacuous() {
        return assertion.kind() == Assertion.Kind.VACUOUS;
    }

    /** The tokens of its content; a quoted one may have spaces in it. */
    List<String> tokens() {
        String content = content();
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= content.length(); at++) {
            if (at == content.length() || content.charAt(at) == ' ') {
                tokens.add(content.substring(from, at));
                from = at + 1;
            } else if (at == from && (content.charAt(at) == '"' || content.charAt(at) == '\'')) {
                at = quoted(content, at);
            }
        }
        return tokens;
    }

    /** The index of the quote that closes the one at that index, or that index itself where none does. */
    private static int quoted(String content, int open) {
        for (int at = open + 1; at < content.length(); at++) {
            if (content.charAt(at) == '\\') {
                at++;
            } else if (content.charAt(at) == content.charAt(open)) {
                return at;
            }
        }
        return open;
    }

    /** What it is about and what is expected, however it is said. */
    String content() {
        return assertion.actual() + " <- " + assertion.expected();
    }
}
