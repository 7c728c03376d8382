package dev.gatehouse.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** All output, up to a maximum that ends the program when exceeded. */
final class Gathered implements Sink {

    private final int max;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private volatile boolean exceeded;

    Gathered(int max) {
        this.max = max;
    }

    @Override
    public void accept(byte[] piece, int length) throws IOException {
        if (bytes.size() + (long) length > max) {
            exceeded = true;
            throw new IOException("more than " + max + " bytes");
        }
        bytes.write(piece, 0, length);
    }

    boolean exceeded() {
        return exceeded;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
