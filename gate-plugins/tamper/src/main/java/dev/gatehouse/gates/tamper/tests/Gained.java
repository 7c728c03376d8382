package dev.gatehouse.gates.tamper.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the submission asserts that the base didn't: where lost assertions may live on. */
final class Gained {
    private static final double ALIKE = 0.5;
    private static final int MOST_COMPARED = 60;
    private static final int MOST_ROWS = 2_000;

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]*");

    private final Map<String, Integer> contents = new HashMap<>();
    private final Map<String, List<Said>> byWord = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

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
        Set<String> body = new HashSet<>();
        test.body().tokens().forEach(token -> body.add(plain(token)));
        words.addAll(body);
        for (String text : test.rows()) {
            Set<String> row = Row.words(text);
            words.addAll(row);
            if (rows.size() < MOST_ROWS) {
                rows.add(new Row(row, body));
            }
        }
    }

    /** Whether a new or changed test has a row with all that a test was made of. */
    boolean runs(TestCase gone) {
        Set<String> calls = new HashSet<>(gone.body().calls());
        List<String> literals = gone.body().tokens().stream()
                .filter(token -> isLiteral(token) || CONSTANT.matcher(token).matches())
                .map(Gained::plain)
                .distinct()
                .toList();
        return rows.stream().anyMatch(row -> row.holds(literals) && row.tells(literals) && row.calls(calls));
    }

    /** Whether the same is asserted in a new place, or something that is nearly the same and no weaker. */
    boolean keeps(Said lost) {
        return contents.containsKey(lost.content()) || alike(lost);
    }

    /** Whether all values of an assertion occur in new tests: as rows of a parameterised test, for one. */
    boolean mentions(Said lost) {
        List<String> values = values(lost);
        return !values.isEmpty()
                && words.containsAll(values.stream().map(Gained::plain).toList());
    }

    private static boolean isLiteral(String token) {
        return !token.isEmpty() && (Character.isDigit(token.charAt(0)) || "\"'".indexOf(token.charAt(0)) >= 0);
    }

    /** A number without its suffix and underscores; any other word as it is. */
    static String plain(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0)) && !token.startsWith("0x")
                ? token.replace("_", "").replaceFirst("[lLdDfF]$", "")
                : token;
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
        List<String> tokens = said.tokens();
        List<String> values = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            String token = tokens.get(index);
            boolean literal = isLiteral(token);
            boolean called = index + 1 < tokens.size() && tokens.get(index + 1).equals("(") && token.length() > 1;
            if (literal || called) {
                values.add(token);
            }
        }
        return values;
    }
}
