package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.setting.Fact.Sense;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Takes down what a file says. */
final class Facts {
    static final String EXCLUDED = "tamper/test-excluded";
    static final String LOWERED = "tamper/threshold-lowered";
    static final String RUNTIME = "tamper/test-runtime-changed";
    static final String CI = "tamper/ci-weakened";

    private final List<Fact> facts = new ArrayList<>();

    List<Fact> all() {
        return List.copyOf(facts);
    }

    /** Something is demanded, without more or less. */
    void guard(String rule, String subject, Node at) {
        facts.add(new Fact(rule, Sense.GUARD, subject, 1, "", at.line()));
    }

    /** A number is demanded, if the text has one. */
    void floor(String rule, String subject, String text, Node at) {
        double amount = Values.number(text);
        if (!Double.isNaN(amount)) {
            facts.add(new Fact(rule, Sense.GUARD, subject, amount, Values.quoted(text), at.line()));
        }
    }

    /** A degree is demanded. */
    void degree(String rule, String subject, double amount, String text, Node at) {
        facts.add(new Fact(rule, Sense.GUARD, subject, amount, Values.quoted(text), at.line()));
    }

    /** Something is let pass, without more or less. */
    void slack(String rule, String subject, Node at) {
        facts.add(new Fact(rule, Sense.SLACK, subject, 1, "", at.line()));
    }

    /** Up to a number of faults is let pass, if the text has one. */
    void ceiling(String rule, String subject, String text, Node at) {
        double amount = Values.number(text);
        if (!Double.isNaN(amount)) {
            facts.add(new Fact(rule, Sense.SLACK, subject, amount, Values.quoted(text), at.line()));
        }
    }

    /** Something is let pass to a degree. */
    void ceilingAt(String rule, String subject, double amount, Node at) {
        facts.add(new Fact(rule, Sense.SLACK, subject, amount, Values.quoted(at.value()), at.line()));
    }

    /** Something is demanded where the entry says true. */
    void guardIfTrue(String rule, String subject, Node at) {
        if (Values.isTrue(at.value())) {
            guard(rule, subject, at);
        }
    }

    /** The same where the entry says true. */
    void slackIf(String rule, String subject, Node at) {
        if (Values.isTrue(at.value())) {
            slack(rule, subject, at);
        }
    }

    /** What is let pass where the entry says false. */
    void slackIfNot(String rule, String subject, Node at) {
        if (Values.isFalse(at.value())) {
            slack(rule, subject, at);
        }
    }

    /** One slack for each item of a list, or of a value with commas. */
    void slackEach(String rule, String subject, Node list) {
        for (Node item : list.items()) {
            for (String part : item.value().split("[,\n]")) {
                if (!part.isBlank()) {
                    slack(rule, subject + " " + Values.quoted(Values.unquoted(part)), item);
                }
            }
        }
    }
}
