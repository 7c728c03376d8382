package dev.gatehouse.gates.tamper.build.command;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A command that can turn red for what is judged.
 *
 * @param kind what it looks at: {@code tests}, {@code lint}, {@code types}, {@code build} …
 * @param tool whose it is: {@code maven}, {@code jest}, the path of a script
 * @param degree how far it goes, among those of one tool: Maven's {@code verify} goes further than {@code test}
 * @param slack why it tells less than it could
 * @param line within its file
 */
public record Check(String kind, String tool, int degree, Set<Slack> slack, int line) {
    public Check {
        slack = Set.copyOf(slack);
    }

    /** What it is called in messages and keys. */
    public String subject() {
        return kind.equals(tool) ? kind : kind + " by " + tool;
    }

    public Check with(Set<Slack> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Slack> all = new HashSet<>(slack);
        all.addAll(more);
        return new Check(kind, tool, degree, all, line);
    }

    /** What this one lets pass that the other didn't. */
    public Optional<Slack> laxerThan(Check other) {
        return slack.stream()
                .filter(mine -> other.slack.stream().noneMatch(mine::within))
                .sorted(Comparator.comparing(Slack::kind).thenComparing(Slack::name))
                .findFirst();
    }

    /** Whether it does all that the other did. */
    public boolean replaces(Check other) {
        return kind.equals(other.kind)
                && (!tool.equals(other.tool) || degree >= other.degree)
                && laxerThan(other).isEmpty();
    }
}
