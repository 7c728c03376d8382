package dev.gatehouse.process;

/**
 * How much of a conversation is held in memory at most.
 *
 * @param maxLineBytes the longest line that a listener is given whole, positive
 * @param maxUnsentBytes how much may be queued for a program that doesn't read, positive
 */
public record LineBounds(int maxLineBytes, int maxUnsentBytes) {

    /** Lines of 8 MiB, 16 MiB unsent: room for a message that carries a picture. */
    public static final LineBounds DEFAULT = new LineBounds(8 * 1024 * 1024, 16 * 1024 * 1024);

    public LineBounds {
        Checks.positive("maxLineBytes", maxLineBytes);
        Checks.positive("maxUnsentBytes", maxUnsentBytes);
    }
}
