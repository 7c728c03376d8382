package dev.gatehouse.testkit.worker;

import java.util.List;

/**
 * One line of a script: when, and what.
 *
 * @param task whose deed it is, {@code *} for all
 * @param attempt in which attempt, {@code *} for all
 * @param words what is done, and with what
 */
record Deed(String task, String attempt, List<String> words) {

    private static final int DEED_AT = 2;
    private static final int MOST_WORDS = 5;

    static Deed parse(String line) {
        String[] words = line.strip().split("\\s+", MOST_WORDS);
        if (words.length <= DEED_AT) {
            throw new IllegalArgumentException(
                    "a line of a script has a task, an attempt and a deed, such as '* 1 write sum.txt 4', but this has"
                            + " not: "
                            + line);
        }
        return new Deed(words[0], words[1], List.of(words).subList(DEED_AT, words.length));
    }

    boolean isFor(Task given) {
        return matches(task, given.id()) && matches(attempt, Integer.toString(given.attempt()));
    }

    private static boolean matches(String pattern, String value) {
        return pattern.equals("*") || pattern.equals(value);
    }

    String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** The rest of the line from this word on, with {@code \n} standing for line feeds. */
    String text(int index) {
        return index < words.size()
                ? String.join(" ", words.subList(index, words.size())).replace("\\n", "\n")
                : "";
    }
}
