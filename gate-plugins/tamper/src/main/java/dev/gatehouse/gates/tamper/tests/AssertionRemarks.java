package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Remark;
import dev.gatehouse.gates.tamper.tests.Assertion.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said about the assertions of one test or helper. */
final class AssertionRemarks {
    private final Suite head;
    private final Gained gained;
    private Known known = new Known(null, Set.of());
    private final Product product;
    private final Consumer<Remark> remarks;

    AssertionRemarks(Suite head, Gained gained, Product product, Consumer<Remark> remarks) {
        this.head = head;
        this.gained = gained;
        this.product = product;
        this.remarks = remarks;
    }

    void say(Subject subject, Alignment alignment) {
        List<Said> lost = new ArrayList<>(alignment.lost());
        List<Said> spare = new ArrayList<>(alignment.gained());
        alignment.pairs().forEach(pair -> pair(subject, alignment, pair));
        lost.removeIf(Said::isVacuous);
        List<Said> empty = spare.stream().filter(Said::isVacuous).toList();
        List<Said> strong = spare.stream().filter(said -> !said.isVacuous()).toList();
        boolean gains = !strong.isEmpty() || subject.rows() || tookHelper(alignment);
        lost.removeIf(said -> lives(subject, alignment, said, gains));
        if (!lost.isEmpty() && !empty.isEmpty() && strong.isEmpty()) {
            weakened(subject, lost.get(0), empty.get(0), "holds whatever the code does");
        } else if (counted(lost, strong) > strong.size()) {
            removed(subject, lost.get(0), lost.size() - strong.size());
        } else if (lost.isEmpty() && !empty.isEmpty() && onlyVacuous(alignment)) {
            vacuous(subject, empty.get(0));
        }
    }

    /** How many were lost; a helper that may have been replaced by an assertion of unknown strength counts as one. */
    private static long counted(List<Said> lost, List<Said> strong) {
        boolean unknown = strong.stream().anyMatch(said -> said.kind() == Kind.UNKNOWN);
        return !unknown
                ? lost.size()
                : lost.stream()
                        .map(said -> said.helper().isEmpty() ? said : said.helper())
                        .distinct()
                        .count();
    }

    /** Whether what was said in place is said by a helper now, which may be called for more. */
    private static boolean tookHelper(Alignment alignment) {
        return alignment.pairs().stream()
                .anyMatch(pair -> !pair.after().helper().isEmpty()
                        && !pair.after().helper().equals(pair.before().helper()));
    }

    private static boolean onlyVacuous(Alignment alignment) {
        return alignment.pairs().isEmpty() && alignment.gained().stream().allMatch(Said::isVacuous);
    }

    private void pair(Subject subject, Alignment alignment, Alignment.Pair pair) {
        Assertion before = pair.before().assertion();
        Assertion after = pair.after().assertion();
        Optional<String> weaker = Strength.lost(before, after);
        if (weaker.isPresent()) {
            boolean kept = gained.keeps(pair.before()) || strongerBeside(alignment, pair);
            if (!kept && !product.tookAway(words(pair.before()), subject.was())) {
                weakened(subject, pair.before(), pair.after(), weaker.get());
            }
        } else if (product.changed() && changed(pair)) {
            say(
                    "tamper/expected-value-changed",
                    subject,
                    pair.after(),
                    before.actual(),
                    "what is expected changed together with the code: " + Texts.quoted(before.text()) + " became "
                            + Texts.quoted(after.text()));
        }
    }

    private static boolean changed(Alignment.Pair pair) {
        Assertion before = pair.before().assertion();
        Assertion after = pair.after().assertion();
        return pair.sure()
                && before.kind() == after.kind()
                && before.kind() != Kind.UNKNOWN
                && before.actual().equals(after.actual())
                && !before.expected().equals(after.expected());
    }

    /** Whether the test also gained or kept an assertion on the same thing that is as strong as the weakened one. */
    private static boolean strongerBeside(Alignment alignment, Alignment.Pair weakened) {
        Assertion before = weakened.before().assertion();
        boolean gained = alignment.gained().stream()
                .map(Said::assertion)
                .anyMatch(a -> a.kind() != Kind.VACUOUS
                        && sameThing(a.actual(), before.actual())
                        && Strength.lost(before, a).isEmpty());
        return gained
                || alignment.pairs().stream()
                        .filter(pair -> pair != weakened)
                        .anyMatch(pair ->
                                pair.after().content().equals(weakened.before().content())
                                        && Strength.lost(before, pair.after().assertion())
                                                .isEmpty());
    }

    private static boolean sameThing(String one, String other) {
        return !one.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    /** Whether what a lost assertion said is still said, or can't be said any more. */
    private boolean lives(Subject subject, Alignment alignment, Said said, boolean gains) {
        Assertion lost = said.assertion();
        if (gained.keeps(said)
                || product.tookAway(words(said), subject.was())
                || !lost.reached()
                || lost.kind() == Kind.PRESENT && asserts(alignment)) {
            return true;
        }
        boolean still =
                alignment.pairs().stream().map(pair -> pair.after().assertion()).anyMatch(kept -> covers(kept, lost))
                        || alignment.gained().stream().anyMatch(each -> covers(each.assertion(), lost));
        List<String> values = Gained.values(said);
        boolean gathered = gains && !values.isEmpty() && words(subject).containsAll(values);
        return still || gathered || gains && gained.mentions(said);
    }

    /** All that a subject says now, its helpers included; kept as long as the same subject is asked about. */
    private Set<String> words(Subject subject) {
        if (subject != known.subject()) {
            known = new Known(subject, head.words(subject.after(), subject.now()));
        }
        return known.words();
    }

    private record Known(@Nullable Subject subject, Set<String> words) {}

    /** That something is there is implied by every other assertion on it, which may go by another name. */
    private static boolean asserts(Alignment alignment) {
        return Stream.concat(alignment.pairs().stream().map(Alignment.Pair::after), alignment.gained().stream())
                .anyMatch(said -> said.assertion().reached() && !said.isVacuous());
    }

    /** Whether an assertion says what another said, or more about the same thing where that said little. */
    private static boolean covers(Assertion kept, Assertion lost) {
        if (!kept.reached() || kept.kind() == Kind.VACUOUS) {
            return false;
        }
        boolean same = kept.actual().equals(lost.actual()) && kept.expected().equals(lost.expected());
        boolean whole = kept.kind() == Kind.EXACT
                && !kept.actual().isEmpty()
                && !kept.expected().matches("true|false|null")
                && (lost.actual().startsWith(kept.actual() + " .")
                        || lost.actual().startsWith(kept.actual() + " ["));
        boolean caught = kept.kind() == Kind.THROWS
                && lost.kind() == Kind.PARTIAL
                && lost.expected().equals("instanceOf " + kept.expected());
        boolean weak = lost.kind() == Kind.PRESENT || lost.kind() == Kind.PARTIAL;
        boolean more = kept.actual().startsWith(lost.actual())
                || kept.kind() == Kind.EXACT && lost.actual().startsWith(kept.actual() + " .");
        return same
                || whole
                || caught
                || weak && !lost.actual().isEmpty() && !kept.actual().isEmpty() && more;
    }

    private static List<String> words(Said said) {
        return Arrays.asList(said.content().split(" ", -1));
    }

    private void removed(Subject subject, Said first, int count) {
        if (first.kind() == Kind.UNKNOWN && count < 2) {
            return;
        }
        remarks.accept(Remark.of(
                "tamper/assertion-removed",
                subject.after(),
                subject.line(),
                subject.name() + " " + first.content(),
                subject.simpleName() + " no longer asserts "
                        + Texts.quoted(first.assertion().text()) + (count > 1 ? " and " + (count - 1) + " more" : "")));
    }

    private void weakened(Subject subject, Said before, Said after, String why) {
        say(
                "tamper/assertion-weakened",
                subject,
                after,
                before.content(),
                Texts.quoted(before.assertion().text()) + " became "
                        + Texts.quoted(after.assertion().text()) + ", which " + why);
    }

    private void vacuous(Subject subject, Said said) {
        say(
                "tamper/vacuous-assertion",
                subject,
                said,
                said.assertion().text(),
                subject.simpleName() + " asserts only what always holds: "
                        + Texts.quoted(said.assertion().text()));
    }

    private void say(String rule, Subject subject, Said at, String about, String message) {
        remarks.accept(Remark.of(rule, subject.after(), at.assertion().line(), subject.name() + " " + about, message));
    }
}
