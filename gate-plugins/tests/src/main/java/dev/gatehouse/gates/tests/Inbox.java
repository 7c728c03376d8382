package dev.gatehouse.gates.tests;

import dev.gatehouse.gates.reports.TestCase;
import dev.gatehouse.gates.reports.TestCase.Failure;
import dev.gatehouse.gates.reports.TestCase.Status;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the JVM of the tests tells what becomes of them: a socket on the loopback interface, of the first connection that
 * knows the nonce. A frame has at most 16 fields of at most 65,535 bytes. {@link #close} ends the thread that listens,
 * and only then the rest may be asked.
 */
final class Inbox implements AutoCloseable {
    private static final int MOST_FRAMES = 4_000_000;
    private static final int MOST_FIELDS = 16;
    private static final int PATIENCE_MILLIS = 5_000;

    private final ServerSocket server;
    private final String nonce;
    private final Thread listener;
    private final List<TestCase> cases = new ArrayList<>();
    private final Map<String, String> running = new LinkedHashMap<>();
    private boolean ended;
    private volatile boolean closing;

    Inbox(String nonce) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.nonce = nonce;
        this.listener = new Thread(this::listen, "test-events");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return server.getLocalPort();
    }

    String nonce() {
        return nonce;
    }

    List<TestCase> cases() {
        return cases;
    }

    /** Whether everything was told. */
    boolean isComplete() {
        return ended;
    }

    /** The tests that had started and not finished. */
    List<String> running() {
        return List.copyOf(running.values());
    }

    private void listen() {
        while (!closing) {
            try (Socket socket = server.accept();
                    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                if (!List.of("hello", nonce).equals(frame(in))) {
                    continue;
                }
                socket.setSoTimeout(0);
                for (int i = 0; i < MOST_FRAMES && !ended; i++) {
                    take(frame(in));
                }
                return;
            } catch (IOException e) {
                // Whoever connected is gone, or the run is over: what was told so far stands, and is not complete.
                if (!running.isEmpty() || !cases.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static List<String> frame(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST_FIELDS) {
            throw new IOException("a frame of " + count + " fields");
        }
        List<String> fields = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fields.add(in.readUTF());
        }
        return fields;
    }

    private void take(List<String> fields) throws IOException {
        String kind = fields.isEmpty() ? "" : fields.get(0);
        int needed = switch (kind) {
            case "end", "found" -> 1;
            case "started", "skipped" -> 4;
            default -> 7;
        };
        if (fields.size() < needed) {
            throw new IOException("a frame with too few fields");
        }
        switch (kind) {
            case "end" -> ended = true;
            case "found" -> {}
            case "started" -> running.put(fields.get(1), fields.get(2) + "#" + fields.get(3));
            case "skipped" -> add(fields, Status.SKIPPED, Optional.empty());
            case "SUCCESSFUL" -> add(fields, Status.PASSED, Optional.empty());
            case "ABORTED" -> add(fields, Status.SKIPPED, Optional.empty());
            default ->
                add(fields, Status.FAILED, Optional.of(new Failure(fields.get(4), fields.get(5), fields.get(6))));
        }
    }

    private void add(List<String> fields, Status status, Optional<Failure> failure) {
        running.remove(fields.get(1));
        cases.add(new TestCase(List.of(), fields.get(2), fields.get(3), status, failure, Optional.empty(), 0, 0));
    }

    /** Waits for what is still on its way: the other end is closed by now. */
    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        listener.join(ended || running.isEmpty() && cases.isEmpty() ? 500 : PATIENCE_MILLIS);
        server.close();
        listener.join(PATIENCE_MILLIS);
    }
}
