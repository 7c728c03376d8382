package dev.gatehouse.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of the gates that run, on a terminal. They are erased rather than the screen switched, so that what is above
 * stays. Safe for several threads.
 */
final class LiveLines {
    private static final String ERASE_LINE_ABOVE = "\u001b[1A\u001b[2K";

    private final PrintStream out;
    private final int width;
    private final Clock clock;
    private final Map<String, Line> running = new LinkedHashMap<>();
    private Map<String, Duration> usual = Map.of();
    private int drawn;
    private boolean ended;

    LiveLines(PrintStream out, int width, Clock clock) {
        this.out = out;
        this.width = width;
        this.clock = clock;
    }

    /**
     * A running gate.
     *
     * @param since when it was started
     * @param text what it last said
     */
    private record Line(Instant since, String text) {}

    synchronized void usual(Map<String, Duration> took) {
        usual = Map.copyOf(took);
    }

    synchronized void started(String gate) {
        running.put(gate, new Line(clock.instant(), ""));
    }

    synchronized void progress(String gate, String text) {
        running.computeIfPresent(gate, (name, line) -> new Line(line.since(), text));
    }

    synchronized void finished(String gate) {
        running.remove(gate);
    }

    /** Replaces what was drawn before. */
    synchronized void draw() {
        if (ended) {
            return;
        }
        erase();
        running.forEach((gate, line) -> {
            out.println(TerminalText.line(shown(gate, line), width));
            drawn++;
        });
        out.flush();
    }

    /** Erases everything, for good. */
    synchronized void end() {
        ended = true;
        erase();
        out.flush();
    }

    private String shown(String gate, Line line) {
        String age = seconds(Duration.between(line.since(), clock.instant()));
        Duration before = usual.get(gate);
        String time = before == null ? age : age + " of ~" + seconds(before);
        return String.format("  %-16s %12s  %s", gate, time, line.text());
    }

    private static String seconds(Duration time) {
        return Math.max(0, Math.round(time.toMillis() / 1000.0)) + "s";
    }

    private void erase() {
        for (; drawn > 0; drawn--) {
            out.print(ERASE_LINE_ABOVE);
        }
    }
}
