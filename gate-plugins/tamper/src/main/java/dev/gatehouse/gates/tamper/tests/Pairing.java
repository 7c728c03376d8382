package dev.gatehouse.gates.tamper.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which test became which, over all changed files.
 *
 * @param pairs those that were recognised again
 * @param gone those of the base without a counterpart
 * @param added those of the submission without one
 */
record Pairing(List<Pair> pairs, List<PlacedTest> gone, List<PlacedTest> added) {
    private static final double ALIKE = 0.6;
    private static final double ALIKE_BY_NAME = 0.25;
    private static final int MOST_COMPARED = 40_000;

    record Pair(PlacedTest before, PlacedTest after) {}

    /** @param moved paths of the submission by those of the base, of files that Git takes for the same */
    static Pairing of(Suite base, Suite head, Map<String, String> moved) {
        List<PlacedTest> gone = new ArrayList<>(base.tests());
        List<PlacedTest> added = new ArrayList<>(head.tests());
        List<Pair> pairs = new ArrayList<>();
        Function<PlacedTest, String> place = test -> moved.getOrDefault(test.path(), test.path());
        match(
                gone,
                added,
                pairs,
                test -> place.apply(test) + "#" + test.name(),
                test -> test.path() + "#" + test.name());
        both(gone, added, pairs, PlacedTest::name);
        match(
                gone,
                added,
                pairs,
                test -> place.apply(test) + "#" + test.test().simpleName(),
                test -> test.path() + "#" + test.test().simpleName());
        both(gone, added, pairs, Pairing::fullBody);
        alike(gone, added, pairs, place);
        return new Pairing(pairs, gone, added);
    }

    private static String fullBody(PlacedTest test) {
        return test.said().isEmpty() ? "" : String.join(" ", test.test().body().tokens());
    }

    private static void both(
            List<PlacedTest> gone, List<PlacedTest> added, List<Pair> pairs, Function<PlacedTest, String> key) {
        match(gone, added, pairs, key, key);
    }

    private static void match(
            List<PlacedTest> gone,
            List<PlacedTest> added,
            List<Pair> pairs,
            Function<PlacedTest, String> before,
            Function<PlacedTest, String> after) {
        Map<String, Deque<PlacedTest>> open = new HashMap<>();
        for (PlacedTest test : added) {
            open.computeIfAbsent(after.apply(test), k -> new ArrayDeque<>()).add(test);
        }
        open.remove("");
        Set<PlacedTest> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        gone.removeIf(test -> {
            Deque<PlacedTest> candidates = open.getOrDefault(before.apply(test), new ArrayDeque<>());
            if (candidates.isEmpty()) {
                return false;
            }
            PlacedTest found = candidates.remove();
            taken.add(found);
            pairs.add(new Pair(test, found));
            return true;
        });
        added.removeIf(taken::contains);
    }

    /** What is left is compared word by word, up to a limit that keeps the whole linear. */
    private static void alike(
            List<PlacedTest> gone, List<PlacedTest> added, List<Pair> pairs, Function<PlacedTest, String> place) {
        int[] budget = {MOST_COMPARED};
        Map<PlacedTest, Set<String>> words = new java.util.IdentityHashMap<>();
        gone.removeIf(test -> {
            PlacedTest best = null;
            double score = 0;
            for (PlacedTest candidate : added) {
                if (budget[0]-- <= 0) {
                    break;
                }
                double alike = Alignment.alike(
                        words.computeIfAbsent(test, Pairing::words), words.computeIfAbsent(candidate, Pairing::words));
                boolean named = candidate.test().simpleName().equals(test.test().simpleName());
                boolean here = candidate.path().equals(place.apply(test));
                if (alike >= (named ? ALIKE_BY_NAME : ALIKE) && alike + (here ? 0.1 : 0) > score) {
                    score = alike + (here ? 0.1 : 0);
                    best = candidate;
                }
            }
            if (best == null) {
                return false;
            }
            added.remove(best);
            pairs.add(new Pair(test, best));
            return true;
        });
    }

    private static Set<String> words(PlacedTest test) {
        return new HashSet<>(test.test().body().tokens());
    }
}
