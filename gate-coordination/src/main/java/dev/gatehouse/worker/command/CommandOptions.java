package dev.gatehouse.worker.command;

import dev.gatehouse.worker.attempt.Patience;
import java.util.List;

/**
 * How a command is used as a worker.
 *
 * @param argv program and arguments, never read by a shell; with {@link Delivery#FILE}, {@value CommandAdapter#PLACEHOLDER}
 *     within them becomes the path of the prompt
 */
public record CommandOptions(List<String> argv, Delivery delivery, Patience patience) {

    /** How the prompt comes to the command. Never as an argument: those are short, and seen by everybody. */
    public enum Delivery {
        /** By standard input, which then ends. */
        STDIN,
        /** In a file; standard input is empty. */
        FILE
    }

    public CommandOptions {
        argv = List.copyOf(argv);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("a command needs at least the name of a program");
        }
    }

    public static CommandOptions of(List<String> argv, Delivery delivery) {
        return new CommandOptions(argv, delivery, Patience.DEFAULT);
    }
}
