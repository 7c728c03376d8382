package dev.gatehouse.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What {@code bin/make-archive} runs so that the class archive holds the classes of the commands that run most: a check
 * that judges, one that finds nothing changed, and a help text for picocli's own.
 */
public final class Training {
    private static final List<String[]> RUNS = List.of(
            new String[] {"check"},
            new String[] {"init", "--target", "main"},
            new String[] {"check", "--target", "main", "--format", "human"},
            new String[] {"check", "--target", "main"},
            new String[] {"check", "--base", "HEAD", "--format", "json"},
            new String[] {"check", "--base", "HEAD", "--format", "agent"},
            new String[] {"config", "validate"},
            new String[] {"--help"});

    /** So many runs leave evidence behind before the oldest goes. */
    private static final int UNTIL_PRUNING = 21;

    private Training() {}

    /** Runs the commands in the working directory; ends with an error if the JVM, rather than a gate, fails. */
    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.of(System.getenv());
        List<String[]> runs = new ArrayList<>(RUNS);
        runs.addAll(Collections.nCopies(UNTIL_PRUNING, new String[] {"check", "--no-cache"}));
        runs.add(new String[] {"check"});
        for (String[] run : runs) {
            ByteArrayOutputStream sink = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(sink, true, StandardCharsets.UTF_8);
            int code = Main.run(run, new Terminal(out, out, false), surroundings);
            if (code >= 70) {
                System.err.println(String.join(" ", run) + " ended with " + code);
                System.err.println(sink.toString(StandardCharsets.UTF_8));
                System.exit(1);
            }
        }
    }
}
