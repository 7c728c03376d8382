package dev.gatehouse.kernel;

/** Speaks to the listener: scrubbed, and undisturbed by what the listener throws. */
final class Announcer {
    private final RunListener listener;
    private final Secrets secrets;
    private final Redaction redaction;

    Announcer(RunListener listener, Secrets secrets) {
        this.listener = listener;
        this.secrets = secrets;
        this.redaction = new Redaction(secrets);
    }

    void started(String gate) {
        tell(() -> listener.started(gate));
    }

    void progress(String gate, String line) {
        tell(() -> listener.progress(gate, Clip.line(secrets.scrub(line))));
    }

    void finished(Execution execution) {
        tell(() -> listener.finished(redaction.scrub(execution)));
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
