package dev.gatehouse.recovery;

import java.time.Duration;

/**
 * When a breaker opens, how long it stays so, and how many workers a provider has at a time.
 *
 * @param window newest signals that are looked at
 * @param atLeast signals before anything is concluded from them
 * @param failureShare of the window that opens the breaker, in per cent
 * @param opened what the first opening lasts at most; it doubles with each that follows without recovery in between
 * @param openedAtMost what any opening lasts at most, unless the provider said until when
 * @param probes calls that decide, after an opening, whether it was the last
 * @param floor workers at a time, however often the provider is overloaded
 * @param start workers at a time in the beginning
 * @param ceiling workers at a time at most
 * @param settling time in which several overloads count as one
 */
public record UpstreamSettings(
        int window,
        int atLeast,
        int failureShare,
        Duration opened,
        Duration openedAtMost,
        int probes,
        int floor,
        int start,
        int ceiling,
        Duration settling) {
    /** For one account with a handful of workers. */
    public static final UpstreamSettings DEFAULT = new UpstreamSettings(
            20, 5, 50, Duration.ofSeconds(15), Duration.ofMinutes(5), 1, 1, 4, 16, Duration.ofSeconds(10));

    public UpstreamSettings {
        if (atLeast < 1 || atLeast > window || failureShare < 1 || failureShare > 100 || probes < 1) {
            throw new IllegalArgumentException(
                    "a breaker needs 1 <= atLeast <= window, a failureShare from 1 to 100 and a" + " probe: " + atLeast
                            + ", " + window + ", " + failureShare + ", " + probes);
        }
        if (floor < 1 || start < floor || ceiling < start) {
            throw new IllegalArgumentException(
                    "limits go 1 <= floor <= start <= ceiling: " + floor + ", " + start + ", " + ceiling);
        }
    }

    /** The same with other numbers of workers at a time. */
    public UpstreamSettings workers(int least, int first, int most) {
        return new UpstreamSettings(
                window, atLeast, failureShare, opened, openedAtMost, probes, least, first, most, settling);
    }
}
