package dev.gatehouse.config;

import java.util.Optional;

/** A text that will not do, with what would. */
final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final transient Optional<String> guess;

    Refusal(String expected) {
        this(expected, Optional.empty());
    }

    Refusal(String expected, Optional<String> guess) {
        super("expected " + expected);
        this.expected = expected;
        this.guess = guess;
    }

    String expected() {
        return expected;
    }

    Optional<String> guess() {
        return guess;
    }
}
