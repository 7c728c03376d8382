package dev.gatehouse.git;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The input of a program that is asked one question after the other. */
final class Questions extends InputStream {
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private byte[] current = END;
    private int at;
    private boolean ended;

    void ask(String question) {
        waiting.add(question.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** No more questions: the program sees the end of its input. */
    void end() {
        waiting.add(END);
    }

    @Override
    public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws InterruptedIOException {
        while (at == current.length && !ended) {
            try {
                current = waiting.take();
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted while no question was asked");
            }
            at = 0;
            ended = current.length == 0;
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, offset, count);
        at += count;
        return count;
    }
}
