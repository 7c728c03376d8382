package dev.gatehouse.transport;

/** What happens when a subscriber has not taken what waits for it and the next message comes. */
public enum WhenSlow {
    /** The publisher waits for room, as long as its patience lasts; nothing is lost. */
    BLOCK,
    /** The oldest message that waits is lost: for state of which only the newest counts. */
    DROP_OLDEST,
    /** The message that comes is lost. */
    DROP_NEWEST,
    /** The subscription ends, and its subscriber has to begin anew: for streams that are worthless with gaps. */
    DISCONNECT
}
