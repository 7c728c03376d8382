package dev.gatehouse.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is started, with what bounds it and where its output goes. */
record Job(
        List<String> argv,
        Path directory,
        Map<String, String> environment,
        Input input,
        Duration limit,
        Duration grace,
        Grouping grouping,
        Drain out,
        Drain err) {

    long limitNanos() {
        return nanos(limit);
    }

    long graceNanos() {
        return nanos(grace);
    }

    static long nanos(Duration duration) {
        // 292 years and more are as good as 200.
        return duration.compareTo(Duration.ofDays(73_000)) > 0 ? Long.MAX_VALUE / 2 : duration.toNanos();
    }
}
