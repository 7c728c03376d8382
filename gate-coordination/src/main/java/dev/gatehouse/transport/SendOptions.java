package dev.gatehouse.transport;

import java.time.Duration;

/**
 * When and in which order a message is delivered.
 *
 * @param delay time until it becomes visible; zero for at once; more needs {@link Feature#DELAY}
 * @param priority 0 to {@link #HIGHEST}; higher ones overtake lower ones strictly, so a steady stream of them starves the
 *     rest; anything but {@link #NORMAL} needs {@link Feature#PRIORITY}
 */
public record SendOptions(Duration delay, int priority) {
    /** The priority of most messages. */
    public static final int NORMAL = 4;

    /** Nothing overtakes this. */
    public static final int HIGHEST = 9;

    /** At once, at normal priority. */
    public static final SendOptions DEFAULT = new SendOptions(Duration.ZERO, NORMAL);

    public SendOptions {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative: " + delay);
        }
        if (priority < 0 || priority > HIGHEST) {
            throw new IllegalArgumentException("priorities go from 0 to " + HIGHEST + ": " + priority);
        }
    }

    /** The same, later. */
    public SendOptions delayed(Duration by) {
        return new SendOptions(by, priority);
    }

    /** The same at another priority. */
    public SendOptions priority(int other) {
        return new SendOptions(delay, other);
    }
}
