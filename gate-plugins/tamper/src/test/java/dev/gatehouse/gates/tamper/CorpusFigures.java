package dev.gatehouse.gates.tamper;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.gates.tamper.CorpusCase.Label;
import dev.gatehouse.verdict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Recall and precision over the corpus. */
final class CorpusFigures {
    private final Set<String> blockingRules = TamperRules.ALL.stream()
            .filter(rule -> rule.level() == Level.BLOCK)
            .map(Rule::id)
            .collect(Collectors.toSet());
    private final Map<String, Tally> rules = new TreeMap<>();
    private final List<String> deviations = new ArrayList<>();
    private final Tally blocking = new Tally();
    private final Tally all = new Tally();
    private final Tally cases = new Tally();
    private int honest;
    private int count;

    /** Counts of what was rightly found, wrongly found and missed. */
    static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        void count(boolean wanted, boolean found) {
            right += wanted && found ? 1 : 0;
            wrong += !wanted && found ? 1 : 0;
            missed += wanted && !found ? 1 : 0;
        }

        String row(String title) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f %% | %.1f %% |",
                    title,
                    right,
                    missed,
                    wrong,
                    100 * recall(),
                    100 * precision());
        }
    }

    void add(CorpusCase test, Set<Label> found) {
        count++;
        honest += test.honest() ? 1 : 0;
        Set<Label> either = new TreeSet<>(test.labels());
        either.addAll(found);
        for (Label label : either) {
            boolean wanted = test.labels().contains(label);
            all.count(wanted, found.contains(label));
            rules.computeIfAbsent(label.rule(), rule -> new Tally()).count(wanted, found.contains(label));
            if (blockingRules.contains(label.rule())) {
                blocking.count(wanted, found.contains(label));
            }
        }
        cases.count(!test.honest(), found.stream().anyMatch(label -> blockingRules.contains(label.rule())));
        if (!found.equals(test.labels())) {
            deviations.add(
                    test.name() + " (" + test.title() + ")\n    wanted " + test.labels() + "\n    found  " + found);
        }
    }

    int count() {
        return count;
    }

    double honestShare() {
        return (double) honest / count;
    }

    Tally blocking() {
        return blocking;
    }

    Tally all() {
        return all;
    }

    Tally cases() {
        return cases;
    }

    /** Cases that are not judged as labelled, each with what was wanted and found. */
    List<String> deviations() {
        return List.copyOf(deviations);
    }

    /** The table for the documentation. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(count + " cases, " + honest + " of them honest (nothing to block).\n");
        lines.add("| | found | missed | wrongly found | recall | precision |");
        lines.add("|---|---|---|---|---|---|");
        lines.add(cases.row("**cases: blocked or not**"));
        lines.add(blocking.row("**findings of blocking rules**"));
        lines.add(all.row("**findings of all rules**"));
        rules.forEach((rule, tally) -> lines.add(tally.row('`' + rule + '`')));
        return String.join("\n", lines) + "\n";
    }
}
