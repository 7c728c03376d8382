package dev.gatehouse.gates.tamper.tests;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of a parameterised test is made of.
 *
 * @param words of the row
 * @param body the tokens of the test
 */
record Row(Set<String> words, Set<String> body) {
    /** Longer rows are only taken apart at what stands between words: the pattern needs stack. */
    private static final int LONGEST = 2_000;

    private static final Pattern WORD = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|[\\w.]++");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|()\\[\\]{}+\"'-]+");

    /** The literals and names of a row; of a string also its parts, bare and quoted, for there a table may stand. */
    static Set<String> words(String row) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(row);
        while (row.length() < LONGEST && matcher.find()) {
            String word = matcher.group();
            words.add(Gained.plain(word));
            if (word.startsWith("\"")) {
                parts(word, words);
            } else {
                words.addAll(List.of(word.split("\\.")));
            }
        }
        parts(row, words);
        return words;
    }

    boolean holds(Collection<String> literals) {
        return literals.stream().allMatch(literal -> words.contains(literal) || body.contains(literal));
    }

    /** Whether one of the literals that are more than a digit or two stands in the row itself. */
    boolean tells(Collection<String> literals) {
        return literals.stream().anyMatch(literal -> literal.length() > 3 && words.contains(literal));
    }

    /** Whether the test calls one of the functions, those apart that only assert. */
    boolean calls(Collection<String> names) {
        return names.stream().anyMatch(name -> name.length() > 3 && body.contains(name));
    }

    private static void parts(String text, Set<String> words) {
        for (String part : BETWEEN.split(text)) {
            words.add(Gained.plain(part));
            words.add('"' + part + '"');
        }
        for (String cell : text.replace("\"", "").split("[,;|]")) {
            words.add('"' + cell.strip() + '"');
        }
    }
}
