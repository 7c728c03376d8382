package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.tests.sources.Slot;
import dev.gatehouse.gates.tests.sources.SourceTest;
import dev.gatehouse.submission.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws the tests that a failure is planted in: half of each draw from the tests near the change, since who has a failure
 * to hide hides it there, and half from all the others.
 */
final class CanaryChoice {
    /** From each of the two halves. Those of a half share a module, because builds stop after the first that fails. */
    private static final int OF_A_HALF = 2;

    private final CanaryLot lot;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> subjects = new HashSet<>();
    private final List<Planted> near = new ArrayList<>();
    private final List<Planted> others = new ArrayList<>();

    CanaryChoice(CanaryLot lot, List<Change> changes) {
        this.lot = lot;
        for (Change change : changes) {
            changed.add(change.path());
            subjects.add(TestFiles.subject(change.path()));
        }
    }

    /** Considers the tests that passed. */
    CanaryChoice among(Stream<ReportedTest> passed, TestSources sources) {
        passed.sorted(Comparator.comparing(test -> lot.rank(test.names().methodKey())))
                .forEach(test -> sources.find(test).ifPresent(source -> consider(test, source)));
        return this;
    }

    private void consider(ReportedTest test, SourceTest source) {
        boolean isNear = changed.contains(source.path()) || subjects.contains(TestFiles.subject(source.path()));
        List<Planted> half = isNear ? near : others;
        source.slot().ifPresent(slot -> half.add(planted(test, source, slot, half.size() % 2 == 1)));
    }

    /** By turns through an assertion of the source's own, where it has any, and past all of them. */
    private Planted planted(ReportedTest test, SourceTest source, Slot slot, boolean thrown) {
        String key = test.names().methodKey();
        int assertions = slot.faults().size() - 1;
        int fault = thrown || assertions == 0 ? 0 : 1 + lot.number("fault " + key, assertions);
        return new Planted(test, source, slot, fault, lot.token(key));
    }

    /** The next tests to plant a failure in; none drawn twice. */
    List<Planted> draw() {
        List<Planted> drawn = new ArrayList<>(half(near));
        drawn.addAll(half(others));
        return drawn;
    }

    private static List<Planted> half(List<Planted> half) {
        Optional<String> module =
                half.stream().findFirst().map(first -> first.test().names().module());
        List<Planted> drawn = half.stream()
                .filter(test ->
                        module.filter(test.test().names().module()::equals).isPresent())
                .limit(OF_A_HALF)
                .toList();
        half.removeAll(drawn);
        return drawn;
    }
}
