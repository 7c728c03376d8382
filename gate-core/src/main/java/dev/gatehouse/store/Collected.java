package dev.gatehouse.store;

/**
 * What a clean-up did.
 *
 * @param removed how many entries went
 * @param removedBytes their size
 * @param kept how many stayed
 * @param keptBytes their size
 */
public record Collected(int removed, long removedBytes, int kept, long keptBytes) {
    /** Nothing there, nothing done. */
    public static final Collected NOTHING = new Collected(0, 0, 0, 0);

    /** Both together. */
    public Collected plus(Collected other) {
        return new Collected(
                removed + other.removed,
                removedBytes + other.removedBytes,
                kept + other.kept,
                keptBytes + other.keptBytes);
    }
}
