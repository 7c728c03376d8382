package dev.gatehouse.gates.launch;

import dev.gatehouse.gate.CommandLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The programs that a command starts, as far as it can be told: the first word, and the script that an interpreter is
 * handed. What an interpreter is only shown, as by {@code node --check FILE}, is an input and not a program.
 */
final class Programs {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");
    private static final Set<String> INTERPRETERS =
            Set.of("python", "python3", "node", "bun", "tsx", "ruby", "perl", "php", "pwsh");
    private static final Set<String> PREFIXES = Set.of("env", "exec", "time", "nice", "command");

    private Programs() {}

    /** Of a command that starts in a folder of the tree. */
    static Stream<String> of(CommandLine line, String directory) {
        return of(line.words(), directory);
    }

    /** Of a script for a shell: of each of its simple commands. */
    static Stream<String> ofScript(String script, String directory) {
        return Arrays.stream(script.split("[;&|()\n]+"))
                .map(Programs::words)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> of(words, directory))
                .filter(program -> program.contains("/"));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.replace("\"", "").replace("'", "").strip().split("\\s+")));
        while (!words.isEmpty() && isPrefix(words.get(0))) {
            words.remove(0);
        }
        return words;
    }

    private static boolean isPrefix(String word) {
        return word.isEmpty() || word.contains("=") || PREFIXES.contains(word) || word.equals("!");
    }

    private static Stream<String> of(List<String> words, String directory) {
        String program = words.get(0);
        Stream<String> script = script(words).map(file -> inTree("./" + file, directory)).stream();
        return Stream.concat(Stream.of(inTree(program, directory)), script);
    }

    private static Optional<String> script(List<String> words) {
        String name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        int at = 1;
        while (SHELLS.contains(name) && at < words.size() && runsAFileStill(words.get(at))) {
            at++;
        }
        boolean takesScript = SHELLS.contains(name) || INTERPRETERS.contains(name);
        return takesScript && at < words.size() && isFile(words.get(at))
                ? Optional.of(words.get(at))
                : Optional.empty();
    }

    /** An option such as {@code -eu}, after which a shell still runs a file. */
    private static boolean runsAFileStill(String word) {
        return word.matches("[-+][a-bd-mo-z]+");
    }

    private static boolean isFile(String word) {
        return !word.startsWith("-") && !word.startsWith("/") && !word.contains("{");
    }

    /** A name with a slash is looked for in the folder that the command starts in. */
    private static String inTree(String program, String directory) {
        boolean named = program.startsWith("/") || !program.contains("/");
        return named
                ? program
                : "./"
                        + Path.of(directory)
                                .resolve(program)
                                .normalize()
                                .toString()
                                .replace('\\', '/');
    }
}
