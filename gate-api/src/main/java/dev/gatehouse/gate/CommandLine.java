package dev.gatehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command as gate.yaml writes it: words, single or double quotes, and placeholders such as {@code {tests}}. It is
 * never handed to a shell, so a shell's metacharacters outside quotes are refused rather than passed on to surprise
 * somebody.
 *
 * @param words the arguments, placeholders not yet filled in; the first is the program
 */
public record CommandLine(List<String> words) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    /** @throws IllegalArgumentException if there is no program */
    public CommandLine {
        words = List.copyOf(words);
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw new IllegalArgumentException("the command is empty");
        }
    }

    /**
     * Splits a command.
     *
     * @throws IllegalArgumentException on an unclosed quote or a shell metacharacter; the message says which, where and
     *     what to write instead
     */
    public static CommandLine parse(String text) {
        return new CommandLine(new WordSplitter(text).split());
    }

    /** The program: the first word. */
    public String program() {
        return words.get(0);
    }

    /** Whether a word holds the placeholder {@code {name}}. */
    public boolean mentions(String name) {
        return words.stream().anyMatch(word -> word.contains("{" + name + "}"));
    }

    /**
     * The arguments with placeholders filled in. A word that is just a placeholder becomes one argument per value (none
     * for no value); a placeholder within a word becomes the values joined by commas. Values are arguments, never
     * split again nor searched for placeholders.
     *
     * @param values by placeholder name
     */
    public List<String> arguments(Map<String, List<String>> values) {
        List<String> arguments = new ArrayList<>();
        words.forEach(word -> fill(word, values).forEach(arguments::add));
        return List.copyOf(arguments);
    }

    private static Stream<String> fill(String word, Map<String, List<String>> values) {
        Matcher placeholder = PLACEHOLDER.matcher(word);
        if (placeholder.matches()) {
            return values.getOrDefault(placeholder.group(1), List.of(word)).stream();
        }
        return Stream.of(word.indexOf('{') < 0 ? word : placeholder.replaceAll(match -> within(match, values)));
    }

    private static String within(MatchResult match, Map<String, List<String>> values) {
        List<String> value = values.getOrDefault(match.group(1), List.of(match.group()));
        return Matcher.quoteReplacement(String.join(",", value));
    }
}
