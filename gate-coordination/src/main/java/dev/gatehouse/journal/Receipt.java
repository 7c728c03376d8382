package dev.gatehouse.journal;

/** What the journal answers to an append. */
public sealed interface Receipt {
    /**
     * The events are durable, now or since an earlier append of the same ids.
     *
     * @param version version of the stream after the last of them
     * @param position position of the last of them
     */
    record Written(long version, long position) implements Receipt {}

    /**
     * Nothing was written: the stream is not at the version that was expected.
     *
     * @param actual the version that it is at; 0 for a stream without events
     */
    record Conflict(long actual) implements Receipt {}
}
