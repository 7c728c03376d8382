package dev.gatehouse.kernel;

import dev.gatehouse.redaction.Redaction;

/** Speaks to the listener: scrubbed, and undisturbed by what the listener throws. */
final class Announcer {
    private final RunListener listener;
    private final Redaction redaction;

    Announcer(RunListener listener, Redaction redaction) {
        this.listener = listener;
        this.redaction = redaction;
    }

    void started(String gate) {
        tell(() -> listener.started(gate));
    }

    void progress(String gate, String line) {
        tell(() -> listener.progress(gate, Clip.line(redaction.scrub(line))));
    }

    void finished(Execution execution) {
        tell(() -> listener.finished(execution.scrubbed(redaction)));
    }

    private static void tell(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException e) {
            // Who watches a run must not be able to change its outcome.
            return;
        }
    }
}
