package dev.gatehouse.transport;

/** A consumer as the queue sees it: it counts what the consumer holds. Guarded by the queue's lock. */
class Holder {
    int unsettled;
    boolean closed;
}
