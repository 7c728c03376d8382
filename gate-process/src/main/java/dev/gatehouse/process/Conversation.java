package dev.gatehouse.process;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A program that is spoken with while it runs: lines in, lines out. Its owner calls {@link #close()}, or waits for
 * {@link #onExit()}; the end of the program's time limit ends it as well. All methods may be called from any thread, the
 * line listener's included; only {@link #finish} and {@link #close} wait, and so aren't for the listener.
 */
public interface Conversation extends AutoCloseable {

    /** What became of a line. */
    enum Sending {
        /** It will be written as soon as the program reads. */
        QUEUED,
        /** So many bytes are unread that this line has no room: the program doesn't read its input. */
        FULL,
        /** The input was closed, or the program has ended. */
        CLOSED
    }

    /**
     * Queues one line, written in UTF-8 with a line feed; lines arrive in the order of the calls. Being queued doesn't
     * mean being read.
     *
     * @throws IllegalArgumentException when the text contains a line feed or carriage return, or can never fit
     */
    Sending send(String line);

    /** Ends the program's input after what is queued. Has no effect the second time. */
    void closeInput();

    /**
     * Asks the whole tree to end (TERM) and kills what is left of it after the grace. Returns at once; {@link #onExit()}
     * tells when it is done. A later call with no grace cuts an earlier one short.
     *
     * @param grace zero or more; zero kills at once where the program doesn't end by the first signal
     */
    void terminate(Duration grace);

    /**
     * Completes when the program and all that it started have ended and no further line will be given to the listener;
     * the exit decides, not the end of the output. Never completes with a spawn failure as an exception: that is
     * {@link Ending.NotStarted}. Completes exceptionally with what the listener threw, or with the
     * {@link java.io.IOException} that writing our own log met. Dependent actions run on a thread of the conversation, which
     * they hold up; cancelling or completing it from outside touches nothing but the future.
     */
    CompletableFuture<ProcessResult> onExit();

    /** The program's process number; empty when it did not start. */
    OptionalLong pid();

    /** How long ago the program last wrote anything to either stream, or was started; zero or more. */
    Duration silence();

    /** How the tree is now. Costs a look at every process of the machine: for once in some seconds. */
    TreeReading reading();

    /**
     * The polite end: closes the input, waits for the program to end by itself, then terminates it with the grace of its
     * {@link ProcessSpec}. Interruption terminates it too.
     *
     * @param patience how long it may take to end by itself, zero or more
     * @throws java.util.concurrent.CompletionException what {@link #onExit()} completed with exceptionally
     */
    ProcessResult finish(Duration patience) throws InterruptedException;

    /** Terminates it with the grace of its {@link ProcessSpec} and waits until nothing of it is left. */
    @Override
    void close();
}
