package dev.gatehouse.manager;

import dev.gatehouse.task.Dollars;
import dev.gatehouse.task.Spent;
import dev.gatehouse.worker.Usage;
import java.time.Duration;

/** What workers tell of their cost, as tasks count it. */
final class Spending {
    private Spending() {}

    static Spent of(Usage usage, Duration took) {
        return new Spent(Dollars.of(usage.dollars()), usage.tokens(), took);
    }
}
