package dev.gatehouse.cli;

import java.io.Console;
import java.io.PrintStream;

/**
 * Where the command writes.
 *
 * @param out results
 * @param err progress and complaints
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    private static final int FIRST_WITH_CONSOLE_FOR_PIPES = 22;

    /** Since 22 there is a console even without a terminal, and it has to be asked. */
    static boolean watched() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < FIRST_WITH_CONSOLE_FOR_PIPES) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether to colour. An explicit choice wins, then {@code NO_COLOR}, then whether a person watches. */
    boolean coloured(ColorChoice choice, Surroundings surroundings) {
        if (choice != ColorChoice.AUTO) {
            return choice == ColorChoice.ALWAYS;
        }
        return !surroundings.has("NO_COLOR") && (interactive || surroundings.has("FORCE_COLOR"));
    }
}
