package dev.gatehouse.config;

import java.util.Optional;

/**
 * Something wrong in a configuration file, at its place.
 *
 * @param at where it starts
 * @param width how many UTF-16 units of the line it takes, at least 1
 * @param sourceLine the line as it stands in the file, without its line break
 * @param message what is wrong, in one line
 * @param expected what would do
 * @param got what stands there
 * @param help what to do about it
 */
public record ConfigProblem(
        Position at,
        int width,
        String sourceLine,
        String message,
        Optional<String> expected,
        Optional<String> got,
        Optional<String> help) {

    /** A problem of which only the message is known. */
    static ConfigProblem of(Position at, int width, String sourceLine, String message) {
        return new ConfigProblem(at, width, sourceLine, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    ConfigProblem expecting(String what, String instead) {
        return new ConfigProblem(at, width, sourceLine, message, Optional.of(what), Optional.of(instead), help);
    }

    /** The same problem with a word on what to do about it. */
    public ConfigProblem help(String remedy) {
        return new ConfigProblem(at, width, sourceLine, message, expected, got, Optional.of(remedy));
    }

    /** The same problem, with {@code did you mean …?} if there is a guess. */
    public ConfigProblem didYouMean(Optional<String> guess) {
        return guess.isEmpty() ? this : help("did you mean '" + guess.get() + "'?");
    }

    /** Place and message, the line with a caret under the fault, and the help; no control characters, no final newline. */
    public String render() {
        return ProblemText.of(this);
    }
}
