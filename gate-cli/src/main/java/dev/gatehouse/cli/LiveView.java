package dev.gatehouse.cli;

import dev.gatehouse.kernel.Execution;
import dev.gatehouse.kernel.RunListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A line per running gate on a terminal, drawn anew a few times a second and gone when the run ends. */
class LiveView implements RunListener, AutoCloseable {
    /** Shows nothing. */
    static final LiveView NONE = new LiveView();

    private static final int WIDEST = 100;

    /**
     * A view on the error stream of a terminal.
     *
     * @param columns of the terminal; what is wider would be wrapped and could not be erased
     */
    static LiveView on(Terminal terminal, int columns) {
        return new Drawn(new LiveLines(terminal.err(), Math.min(WIDEST, columns) - 1, Clock.systemUTC()));
    }

    @Override
    public void close() {
        // Nothing is shown.
    }

    private static final class Drawn extends LiveView {
        private final LiveLines lines;
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Drawn::daemon);

        Drawn(LiveLines lines) {
            this.lines = lines;
            clock.scheduleAtFixedRate(lines::draw, 200, 200, TimeUnit.MILLISECONDS);
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "live-view");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public void usual(Map<String, Duration> took) {
            lines.usual(took);
        }

        @Override
        public void started(String gate) {
            lines.started(gate);
        }

        @Override
        public void progress(String gate, String text) {
            lines.progress(gate, text);
        }

        @Override
        public void finished(Execution execution) {
            lines.finished(execution.gate());
        }

        @Override
        public void close() {
            clock.shutdownNow();
            lines.end();
        }
    }
}
