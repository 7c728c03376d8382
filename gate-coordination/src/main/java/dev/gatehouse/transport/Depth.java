package dev.gatehouse.transport;

/**
 * How many messages a queue holds, by where they stand.
 *
 * @param ready would be delivered now
 * @param delayed become visible later
 * @param unsettled delivered, and neither acknowledged nor given back
 * @param dead given up on
 */
public record Depth(int ready, int delayed, int unsettled, int dead) {
    /** All of them; what the queue's capacity bounds. */
    public int total() {
        return ready + delayed + unsettled + dead;
    }
}
