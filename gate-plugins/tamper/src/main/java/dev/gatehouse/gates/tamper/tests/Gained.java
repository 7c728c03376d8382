package dev.gatehouse.gates.tamper.tests;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the submission asserts that the base didn't: where lost assertions may live on. */
final class Gained {
    private static final double ALIKE = 0.5;
    private static final int MOST_COMPARED = 60;

    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<String, List<Said>> byWord = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    void add(Collection<Said> assertions) {
        for (Said said : assertions) {
            if (!said.isVacuous()) {
                contents.merge(said.content(), 1, Integer::sum);
                for (String word : words(said)) {
                    List<Said> same = byWord.computeIfAbsent(word, k -> new java.util.ArrayList<>());
                    if (same.size() < MOST_COMPARED) {
                        same.add(said);
                    }
                }
            }
        }
    }

    /** Adds what a new or changed test says, with the rows it is run with. */
    void add(TestCase test) {
        words.addAll(test.body().tokens());
        test.rows().forEach(row -> words.addAll(Arrays.asList(row.split("[\\s,;|()\\[\\]{}+-]+"))));
    }

    /** Whether the same is asserted in a new place, or something that is nearly the same and no weaker. */
    boolean keeps(Said lost) {
        return contents.containsKey(lost.content()) || alike(lost);
    }

    /** Whether all values of an assertion occur in new tests: as rows of a parameterised test, for one. */
    boolean mentions(Said lost) {
        List<String> values = values(lost);
        return !values.isEmpty() && words.containsAll(values);
    }

    private boolean alike(Said lost) {
        Set<String> mine = words(lost);
        return mine.stream()
                .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                .filter(candidate ->
                        Strength.lost(lost.assertion(), candidate.assertion()).isEmpty())
                .anyMatch(candidate -> Alignment.alike(mine, words(candidate)) >= ALIKE);
    }

    private static Set<String> words(Said said) {
        Set<String> words = new HashSet<>(Arrays.asList(said.content().split(" ", -1)));
        words.removeIf(word -> word.length() < 2 || word.equals("<-"));
        return words;
    }

    /** The literals, and the names that are called. */
    static List<String> values(Said said) {
        String[] tokens = said.content().split(" ", -1);
        List<String> values = new java.util.ArrayList<>();
        for (int index = 0; index < tokens.length; index++) {
            String token = tokens[index];
            boolean literal =
                    !token.isEmpty() && (Character.isDigit(token.charAt(0)) || "\"'".indexOf(token.charAt(0)) >= 0);
            boolean called = index + 1 < tokens.length && tokens[index + 1].equals("(") && token.length() > 1;
            if (literal || called) {
                values.add(token);
            }
        }
        return values;
    }
}
