package dev.gatehouse.cli;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gate.Scope;
import dev.gatehouse.verdict.Level;
import java.util.List;
import java.util.Locale;

/** A rule in words for a terminal. */
final class Explanation {
    private static final int WIDTH = 96;
    private static final String HOST_POLICY = "policy/";
    private static final String HOST_SUBMISSION = "submission/";

    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    /** One line of a list. */
    static String line(Rule rule) {
        return String.format(
                "%-34s %-7s %s", rule.id(), level(rule), rule.help().meaning().strip());
    }

    /** @param id as it was asked for: the rule's own or that of a member of its family */
    static String of(Rule rule, String id) {
        Explanation explanation = new Explanation();
        explanation.head(rule, id);
        Rule.Help help = rule.help();
        explanation.prose("", help.meaning());
        explanation.prose("Why it matters when an agent wrote the change", help.why());
        explanation.example("Bad", help.bad());
        explanation.example("Good", help.good());
        explanation.prose("How to put it right", help.remedy());
        explanation.waiving(rule, id);
        return explanation.text.toString();
    }

    private void head(Rule rule, String id) {
        String member = rule.id().equals(id) ? "" : ", a member of " + rule.id();
        String scope = rule.scope() == Scope.CHANGED ? "on changed lines" : "wherever it is found";
        String weight = isHosts(id) ? "" : ", unless the policy says otherwise";
        text.append(id)
                .append(member)
                .append("  (")
                .append(level(rule))
                .append(", ")
                .append(scope);
        text.append(weight).append(")\n");
    }

    private void waiving(Rule rule, String id) {
        if (id.startsWith(HOST_SUBMISSION)) {
            prose("How to waive it", "It cannot be waived: what cannot be taken in whole cannot be judged.");
        } else if (id.startsWith(HOST_POLICY)) {
            prose(
                    "How a person lets it through",
                    rule.level() == Level.BLOCK
                            ? "gate approve TREE --reason \"…\" approves exactly this change; no waiver reaches it."
                            : "It is only reported; change the waiver that it names, in gate.yaml on the target branch.");
        } else {
            example(
                    "How a person waives a finding, in gate.yaml on the target branch (the fingerprint is in the report)",
                    "waivers:\n  - {rule: " + id
                            + ", fingerprint: \"…\", reason: \"…\", owner: \"@you\", until: 2027-01-31}");
            example(
                    "How a policy weighs it otherwise (block, report, off)",
                    "gates: {NAME: {rules: {" + id + ": report}}}");
        }
    }

    private void title(String title) {
        text.append('\n');
        if (!title.isEmpty()) {
            text.append(title).append(":\n");
        }
    }

    private void prose(String title, String words) {
        title(title);
        words.lines().forEach(line -> wrapped(List.of(line.strip().split("\\s+"))));
    }

    private void wrapped(List<String> words) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : words) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
                text.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    /** As it stands: line ends and indentation are part of it. */
    private void example(String title, String code) {
        title(title);
        code.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    private static boolean isHosts(String id) {
        return id.startsWith(HOST_POLICY) || id.startsWith(HOST_SUBMISSION);
    }

    private static String level(Rule rule) {
        return switch (rule.level()) {
            case BLOCK -> "blocks";
            case REPORT -> "reports";
            case OFF -> rule.level().name().toLowerCase(Locale.ROOT);
        };
    }
}
