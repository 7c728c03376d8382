package dev.gatehouse.process;

/** Hears the lines that a program writes to its standard output. */
@FunctionalInterface
public interface LineListener {

    /**
     * Called for each line in turn, never twice at once, on a thread of the conversation. While it runs, nothing further
     * is read, so a slow listener slows the program down. An exception kills the program and becomes the outcome of
     * {@link Conversation#onExit()}. A listener that is still at work half a minute after the program's end is
     * interrupted and hears no more.
     */
    void line(Line line);
}
