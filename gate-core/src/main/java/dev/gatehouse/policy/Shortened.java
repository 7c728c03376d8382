package dev.gatehouse.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Counts and lists in sentences. */
final class Shortened {
    private static final int MOST = 5;

    private Shortened() {}

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The first few, and how many more there are. */
    static String list(Collection<String> names) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
    }
}
