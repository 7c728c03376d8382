package dev.gatehouse.process;

import java.io.IOException;

/** The operating system's error number inside a failed start: the number is stable, the words around it aren't. */
final class Errno {

    static final int NONE = 0;
    static final int TEXT_BUSY = 26;

    private static final String WORD = "error";

    private Errno() {}

    /** JDK 17 says {@code error=2, …}, 25 says {@code error: 2 (…)}, Windows {@code CreateProcess error=2, …}. */
    static int of(IOException failure) {
        // The outer message quotes the program and the directory; the cause's doesn't.
        Throwable cause = failure.getCause();
        String message = cause == null ? failure.getMessage() : cause.getMessage();
        return message == null ? NONE : last(message);
    }

    private static int last(String message) {
        for (int at = message.lastIndexOf(WORD); at >= 0; at = message.lastIndexOf(WORD, at - 1)) {
            int number = numberAfter(message, at + WORD.length());
            if (number != NONE) {
                return number;
            }
        }
        return NONE;
    }

    private static int numberAfter(String message, int from) {
        int at = from;
        if (at >= message.length() || (message.charAt(at) != '=' && message.charAt(at) != ':')) {
            return NONE;
        }
        at++;
        while (at < message.length() && message.charAt(at) == ' ') {
            at++;
        }
        int number = 0;
        while (at < message.length() && Character.isDigit(message.charAt(at)) && number < 100_000) {
            number = number * 10 + Character.digit(message.charAt(at++), 10);
        }
        return number;
    }
}
