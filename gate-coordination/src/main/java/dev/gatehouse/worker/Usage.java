package dev.gatehouse.worker;

import java.math.BigDecimal;

/**
 * What was spent, as the worker tells.
 *
 * @param dollars US dollars, zero or more
 * @param tokens read, written and cached together, zero or more
 * @param turns of the agent's conversation, zero or more
 */
public record Usage(BigDecimal dollars, long tokens, int turns) {

    /** Nothing spent, or nothing told. */
    public static final Usage NONE = new Usage(BigDecimal.ZERO, 0, 0);

    public Usage {
        if (dollars.signum() < 0 || tokens < 0 || turns < 0) {
            throw new IllegalArgumentException("nobody spends less than nothing: " + dollars + " dollars, " + tokens
                    + " tokens, " + turns + " turns");
        }
    }

    public Usage plus(Usage other) {
        return new Usage(dollars.add(other.dollars), tokens + other.tokens, turns + other.turns);
    }
}
