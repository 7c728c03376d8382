package dev.gatehouse.cli;

import dev.gatehouse.report.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the {@code gate} command. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal.watched());
        int code = run(args, terminal, Surroundings.of(System.getenv()));
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs the command for a given terminal and environment; what {@link #main} does without ending the JVM. */
    static int run(String[] args, Terminal terminal, Surroundings surroundings) {
        Context context = new Context(terminal, surroundings, Distribution.of(surroundings));
        if (args.length == 1 && args[0].equals("--version")) {
            terminal.out().println("gate " + context.distribution().version());
            return ExitCode.ACCEPTED.code();
        }
        return FastCheck.of(args, surroundings.workingDirectory())
                .map(check -> context.guard(() -> check.run(context)))
                .orElseGet(() -> CommandTree.execute(args, context));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
