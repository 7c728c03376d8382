package dev.gatehouse.journal;

/**
 * The state of a fold over the journal, kept so that the next start need not fold everything again. A saving and never a
 * source: whatever it holds can be had by folding from the beginning.
 *
 * @param name which fold
 * @param fold version of the fold, from 1; a snapshot of another version is dropped
 * @param position position of the last event that is in it; 0 for none
 * @param data the state, in the fold's own form, of at most {@value #DATA_LENGTH} characters
 */
public record Snapshot(String name, int fold, long position, String data) {
    /** Most characters of a snapshot's data. */
    public static final int DATA_LENGTH = 64 << 20;

    public Snapshot {
        Text.requireName("the name of a snapshot", name);
        Text.require("the data of a snapshot", data, DATA_LENGTH);
        if (fold < 1 || position < 0) {
            throw new IllegalArgumentException(
                    "versions of folds count from 1 and positions from 0: " + fold + ", " + position);
        }
    }
}
