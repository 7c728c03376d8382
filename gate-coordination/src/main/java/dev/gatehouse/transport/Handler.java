package dev.gatehouse.transport;

/** What a pushed delivery is handed to. */
@FunctionalInterface
public interface Handler {
    /**
     * Works on a delivery and settles it, here or later on any thread. What it throws gives the message back, with the
     * exception as the reason.
     */
    void handle(Delivery delivery) throws Exception;
}
