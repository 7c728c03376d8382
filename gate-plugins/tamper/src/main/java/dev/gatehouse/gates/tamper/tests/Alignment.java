package dev.gatehouse.gates.tamper.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which assertion became which.
 *
 * @param pairs those that were recognised again
 * @param lost those of the base without a counterpart
 * @param gained those of the submission without one
 */
record Alignment(List<Pair> pairs, List<Said> lost, List<Said> gained) {
    private static final double ALIKE = 0.6;
    private static final int MOST_COMPARED = 2_500;
    private static final Set<String> COMMON = Set.of("", "true", "false", "null", "0", "1", "\"\"", "Exception");

    /** @param sure whether the two are about the same thing, and not only written alike */
    record Pair(Said before, Said after, boolean sure) {}

    static Alignment of(List<Said> before, List<Said> after) {
        List<Said> lost = new ArrayList<>(before);
        List<Said> gained = new ArrayList<>(after);
        List<Pair> pairs = new ArrayList<>();
        match(
                lost,
                gained,
                pairs,
                said -> said.kind()
                        + said.content()
                        + said.assertion().tolerance()
                        + said.assertion().reached());
        match(lost, gained, pairs, said -> said.kind() + said.content());
        match(lost, gained, pairs, Said::content);
        match(lost, gained, pairs, Alignment::unordered);
        match(lost, gained, pairs, said -> said.kind() + said.assertion().actual());
        match(lost, gained, pairs, said -> family(said) + said.assertion().actual());
        match(
                lost,
                gained,
                pairs,
                said -> family(said) + Strength.whole(said.assertion().actual()));
        match(
                lost,
                gained,
                pairs,
                said -> COMMON.contains(said.assertion().expected())
                        ? ""
                        : said.kind() + said.assertion().expected());
        alike(lost, gained, pairs, true);
        alike(lost, gained, pairs, false);
        return new Alignment(pairs, lost, gained);
    }

    /** Frameworks differ in which side of an equality is the expected one. */
    private static String unordered(Said said) {
        Assertion it = said.assertion();
        boolean ordered = it.actual().compareTo(it.expected()) < 0;
        return it.kind() != Assertion.Kind.EXACT
                ? ""
                : it.reached() + (ordered ? it.actual() + " = " + it.expected() : it.expected() + " = " + it.actual());
    }

    /** An expected exception says nothing about the value of the same expression. */
    private static String family(Said said) {
        return said.kind() == Assertion.Kind.THROWS ? "throws " : "";
    }

    /** Pairs what has the same key, in order; an empty key matches nothing. */
    private static void match(List<Said> lost, List<Said> gained, List<Pair> pairs, Function<Said, String> key) {
        Map<String, Deque<Said>> open = new HashMap<>();
        for (Said said : gained) {
            open.computeIfAbsent(key.apply(said), k -> new ArrayDeque<>()).add(said);
        }
        Set<Said> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        lost.removeIf(said -> {
            Deque<Said> candidates = key.apply(said).isEmpty() ? null : open.get(key.apply(said));
            if (candidates == null || candidates.isEmpty()) {
                return false;
            }
            Said found = candidates.remove();
            taken.add(found);
            pairs.add(new Pair(said, found, true));
            return true;
        });
        gained.removeIf(taken::contains);
    }

    /** @param asReached whether only what is reached may stand for what was */
    private static void alike(List<Said> lost, List<Said> gained, List<Pair> pairs, boolean asReached) {
        if ((long) lost.size() * gained.size() > MOST_COMPARED) {
            return;
        }
        lost.removeIf(said -> {
            Said best = null;
            double score = ALIKE;
            boolean choosy = asReached && said.assertion().reached();
            for (Said candidate : gained) {
                if (choosy && !candidate.assertion().reached()) {
                    continue;
                }
                double alike = alike(words(said), words(candidate));
                if (alike >= score) {
                    score = alike;
                    best = candidate;
                }
            }
            if (best == null) {
                return false;
            }
            gained.remove(best);
            pairs.add(new Pair(said, best, false));
            return true;
        });
    }

    private static Set<String> words(Said said) {
        return new HashSet<>(Arrays.asList(said.content().split(" ", -1)));
    }

    /** Jaccard's index: what is common to both, as a share of all. */
    static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        long common = smaller.stream().filter(larger::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}
