package dev.gatehouse.kernel;

import dev.gatehouse.gate.Gate;
import dev.gatehouse.verdict.Evidence;
import dev.gatehouse.verdict.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one place that catches everything: whatever a gate throws becomes a judgement. */
final class Containment {
    static final Judgement.NotProven NO_MEMORY = new Judgement.NotProven(
            "the gate ran out of memory",
            "Give the Java virtual machine more (-Xmx), or let fewer gates run at a time (limits: parallel).",
            List.of());

    static final Judgement.NotProven NO_ANSWER = new Judgement.NotProven(
            "the gate failed and could not even say how", "Report it to the author of the gate type.", List.of());

    private static final String REMEDY = "The gate type is at fault, or cannot cope with something in the tree: see the"
            + " stack trace, and report it to its author.";
    private static final int MOST_TRACE = 64 * 1024;

    private Containment() {}

    /** Has the gate judge, and vets what it says. */
    static Judgement ask(Gate gate, HostContext context, Vetting vetting) {
        try {
            return vetting.vet(gate.judge(context));
        } catch (OutOfMemoryError e) {
            return NO_MEMORY;
        } catch (Throwable e) {
            return describe(e, context);
        }
    }

    /** Starts a thread; answers why it could not be. */
    static Optional<Judgement> start(Thread thread) {
        try {
            thread.start();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(Judgement.notProven(
                    "no thread could be started for the gate: " + e,
                    "Raise the limit of threads or memory of this machine, or let fewer gates run at a time."));
        }
    }

    private static Judgement describe(Throwable fault, HostContext context) {
        try {
            StackTraceElement[] trace = fault.getStackTrace();
            String place = trace.length == 0 ? "" : " (at " + trace[0] + ")";
            return new Judgement.NotProven(
                    Clip.text("the gate threw " + Clip.line(String.valueOf(fault)) + place),
                    REMEDY,
                    List.of(new Evidence("stack-trace", "text/plain", write(fault, context))));
        } catch (Throwable e) {
            // Its own description fails, or the disk is full: what counts is that nothing was proven.
            return NO_ANSWER;
        }
    }

    private static Path write(Throwable fault, HostContext context) throws IOException {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        Path file = context.folders().evidence("stack-trace.txt");
        return Files.writeString(
                file, text.getBuffer().substring(0, Math.min(text.getBuffer().length(), MOST_TRACE)));
    }
}
