package dev.gatehouse.process;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lines on their way to a program: queued by anybody, read as a stream by the one thread that writes its input. */
final class Outbox extends InputStream {

    private final int maxUnsentBytes;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private byte[] current = new byte[0];
    private int at;
    private int unsent;
    private boolean ended;

    Outbox(int maxUnsentBytes) {
        this.maxUnsentBytes = maxUnsentBytes;
    }

    Conversation.Sending send(String line) {
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line must not contain line feeds or carriage returns: escape them");
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > maxUnsentBytes) {
            throw new IllegalArgumentException("a line of " + bytes.length + " bytes can never be sent: at most "
                    + maxUnsentBytes + " may be unsent; pass such data by a file");
        }
        return send(bytes);
    }

    private synchronized Conversation.Sending send(byte[] bytes) {
        if (ended) {
            return Conversation.Sending.CLOSED;
        }
        if (unsent + (long) bytes.length > maxUnsentBytes) {
            return Conversation.Sending.FULL;
        }
        unsent += bytes.length;
        queue.add(bytes);
        notifyAll();
        return Conversation.Sending.QUEUED;
    }

    /** No more is taken; what is queued is still read. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** At most one line at a time, so that what counts as unsent is no more than one piece behind what is. */
    @Override
    public synchronized int read(byte[] target, int offset, int length) throws InterruptedIOException {
        if (at == current.length && !next()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        unsent -= count;
        return count;
    }

    /** Drops what is queued: nobody reads any more. */
    @Override
    public synchronized void close() {
        ended = true;
        queue.clear();
        current = new byte[0];
        at = 0;
        unsent = 0;
        notifyAll();
    }

    private boolean next() throws InterruptedIOException {
        while (queue.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new InterruptedIOException("the conversation is over");
            }
        }
        if (queue.isEmpty()) {
            return false;
        }
        current = queue.remove();
        at = 0;
        return true;
    }
}
