package dev.gatehouse.gates.secrets.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists of words that speak against a secret. */
public final class Words {
    private static final Map<String, List<String>> LISTS = read(Formats.resource("words.txt"));

    /** In the value of what stands for a secret. */
    static final List<String> PLACEHOLDERS = list("placeholders");

    /** Passwords that everybody uses in examples. */
    static final List<String> PASSWORDS = list("passwords");

    /** Ends of names of what is about a secret and is none. */
    public static final List<String> HARMLESS_ENDS = list("harmless-ends");

    /** Names whose values are random and open. */
    public static final List<String> INNOCENT_NAMES = list("innocent-names");

    private Words() {}

    private static List<String> list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    private static Map<String, List<String>> read(String text) {
        Map<String, List<String>> lists = new HashMap<>();
        String name = "";
        for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                lists.merge(name, Arrays.asList(line.strip().split(" ")), Words::joined);
            } else if (!line.isEmpty()) {
                name = line.split(" ")[0];
            }
        }
        return lists;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
