package dev.gatehouse.gates.planting;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a command or script, as far as they tell which tools it starts. */
final class Words {
    private static final int SHOWN = 60;

    private Words() {}

    /** Every word of a command line or script without quotes, folders and endings of programs. */
    static List<String> programs(String command) {
        return Arrays.stream(command.split("[\\s;&|()\"'`$]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.startsWith("-") ? word : word.substring(word.lastIndexOf('/') + 1))
                .map(word -> word.replaceFirst("\\.(?:cmd|bat|exe)$", ""))
                .toList();
    }

    static boolean anyOf(List<String> words, String... wanted) {
        return words.stream().anyMatch(Set.of(wanted)::contains);
    }

    static String shown(String command) {
        String line = command.strip().lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
