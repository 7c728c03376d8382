package dev.gatehouse.manager.plan;

import dev.gatehouse.task.Dollars;
import java.math.BigDecimal;

/** Amounts of money as files give them. */
final class Amounts {
    private Amounts() {}

    /** @throws IllegalArgumentException if it is not above zero */
    static Dollars of(double dollars) {
        Dollars amount = Dollars.of(BigDecimal.valueOf(dollars));
        if (amount.micros() == 0) {
            throw new IllegalArgumentException("'dollars' has to be above zero: 0 does not mean unlimited");
        }
        return amount;
    }
}
