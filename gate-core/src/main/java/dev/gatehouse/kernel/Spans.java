package dev.gatehouse.kernel;

import java.time.Duration;

/** Time spans as people write them. */
final class Spans {
    private Spans() {}

    static String text(Duration span) {
        if (span.compareTo(Duration.ofSeconds(1)) < 0) {
            return span.toMillis() + " ms";
        }
        String hours = span.toHours() > 0 ? span.toHours() + " h " : "";
        String minutes = span.toMinutesPart() > 0 ? span.toMinutesPart() + " min " : "";
        String seconds = span.toSecondsPart() > 0 ? span.toSecondsPart() + " s" : "";
        return (hours + minutes + seconds).strip();
    }
}
