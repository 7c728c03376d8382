package dev.gatehouse.gates.tests.agent;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends frames: a count of fields, and each field as {@link DataOutputStream#writeUTF}. Safe for several threads. */
final class Frames implements Closeable {
    /** Of characters, each of which takes up to three bytes; a field has 65,535. */
    private static final int LONGEST = 20_000;

    private final Socket socket;
    private final DataOutputStream out;

    Frames(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    synchronized void send(String... fields) {
        try {
            out.writeByte(fields.length);
            for (String field : fields) {
                out.writeUTF(field.length() <= LONGEST ? field : field.substring(0, LONGEST));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
