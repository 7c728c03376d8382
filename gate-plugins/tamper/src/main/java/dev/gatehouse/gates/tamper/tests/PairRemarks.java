package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is said about tests that are still there. */
final class PairRemarks {
    private final Suite head;
    private final AssertionRemarks assertions;
    private final Product product;
    private final Consumer<Remark> remarks;

    PairRemarks(Suite head, Gained gained, Product product, Consumer<Remark> remarks) {
        this.head = head;
        this.product = product;
        this.assertions = new AssertionRemarks(head, gained, product, remarks);
        this.remarks = remarks;
    }

    void say(List<ComparedTest> compared, List<PlacedTest> added) {
        for (ComparedTest each : compared) {
            PlacedTest before = each.pair().before();
            PlacedTest after = each.pair().after();
            Optional<String> stopped = stopped(before, after);
            if (stopped.isPresent()) {
                say(
                        "tamper/test-disabled",
                        after,
                        after.name(),
                        after.test().simpleName() + " no longer runs: " + stopped.get());
            } else {
                assertions.say(Subject.of(before, after), each.alignment());
                rows(before, after);
            }
        }
        added.forEach(this::vacuous);
    }

    private Optional<String> stopped(PlacedTest before, PlacedTest after) {
        if (before.isDisabled()) {
            return Optional.empty();
        }
        if (after.isDisabled()) {
            return after.test().disabled();
        }
        Optional<String> type = after.test().inherited();
        if (type.isPresent() && before.test().inherited().isEmpty() && !head.isExtended(type.get())) {
            return Optional.of("its class " + type.get() + " became abstract and nothing in this change extends it");
        }
        boolean emptied = !before.test().body().tokens().isEmpty()
                && after.test().body().tokens().isEmpty();
        return emptied ? Optional.of("its body is empty") : Optional.empty();
    }

    /** Rows that are gone while none came; what was replaced or moved is another matter. */
    private void rows(PlacedTest before, PlacedTest after) {
        List<String> gone = new ArrayList<>(before.test().rows());
        after.test().rows().forEach(gone::remove);
        boolean shorter = !after.test().rows().isEmpty()
                && after.test().rows().size() + gone.size()
                        == before.test().rows().size();
        if (!gone.isEmpty() && shorter && !product.tookAway(words(gone))) {
            String first = gone.get(0);
            say(
                    "tamper/test-removed",
                    after,
                    after.name() + " row " + first,
                    after.test().simpleName() + " is no longer run with "
                            + (gone.size() > 1 ? gone.size() + " of its rows, such as " : "") + Texts.quoted(first));
        }
    }

    private static List<String> words(List<String> rows) {
        return rows.stream().flatMap(row -> List.of(row.split("\\W+")).stream()).toList();
    }

    /** A new test that asserts, and nothing that could fail. */
    private void vacuous(PlacedTest test) {
        List<Said> said = test.said();
        if (!said.isEmpty() && said.stream().allMatch(Said::isVacuous) && !test.isDisabled()) {
            Assertion first = said.get(0).assertion();
            remarks.accept(Remark.of(
                    "tamper/vacuous-assertion",
                    test.path(),
                    first.line(),
                    test.name(),
                    test.test().simpleName() + " asserts only what always holds: " + Texts.quoted(first.text())));
        }
    }

    private void say(String rule, PlacedTest test, String subject, String message) {
        remarks.accept(Remark.of(rule, test.path(), test.test().line(), subject, message));
    }
}
