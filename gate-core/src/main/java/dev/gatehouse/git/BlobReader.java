package dev.gatehouse.git;

import dev.gatehouse.process.Input;
import dev.gatehouse.submission.ObjectId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads objects through one long-lived {@code git cat-file --batch}, started at the first question. Thread-safe. */
final class BlobReader implements AutoCloseable {
    /** Above this an object passes through a temporary file instead of memory. */
    private static final long IN_MEMORY = 8_000_000;

    private final Git git;
    private final Questions questions = new Questions();
    private final CompletableFuture<InputStream> answers = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    BlobReader(Git git) {
        this.git = git;
    }

    /** The text of a small object. */
    String text(ObjectId object) throws IOException {
        try (InputStream in = open(object)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The bytes of an object, which must exist. The stream is the caller's. */
    synchronized InputStream open(ObjectId object) throws IOException {
        InputStream in = answers();
        questions.ask(object.hex() + "\n");
        String head = line(in);
        String[] words = head.split(" ", -1);
        if (words.length != 3) {
            throw new IOException("the gate's repository has lost an object: " + head);
        }
        long size = Long.parseLong(words[2]);
        InputStream content = size <= IN_MEMORY ? inMemory(in, (int) size) : onDisk(in, size);
        in.skipNBytes(1);
        return content;
    }

    private InputStream answers() throws IOException {
        if (thread == null) {
            thread = new Thread(lastingGroup(), this::converse, "gate-cat-file");
            thread.setDaemon(true);
            thread.start();
        }
        try {
            return answers.get();
        } catch (ExecutionException e) {
            throw Git.carriedOver(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while git starts");
        }
    }

    /** The first who asks may be a gate, whose threads are ended with it: the conversation outlives it. */
    private static ThreadGroup lastingGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private void converse() {
        try {
            git.converse(Input.stream(questions), this::hold, "cat-file", "--batch");
        } catch (IOException | InterruptedException | RuntimeException e) {
            answers.completeExceptionally(e);
        }
    }

    /** Lends the output to whoever asks, until closed. */
    private boolean hold(InputStream output) throws IOException {
        answers.complete(new BufferedInputStream(output, 1 << 16));
        try {
            closed.await();
            return true;
        } catch (InterruptedException e) {
            throw new IOException("interrupted while the reader was in use", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("git ended before it answered");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static InputStream inMemory(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("git ended within an object");
        }
        return new ByteArrayInputStream(bytes);
    }

    private InputStream onDisk(InputStream in, long size) throws IOException {
        Path file = Files.createTempFile(git.gitDir(), "large", ".blob");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EOFException("git ended within an object");
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Returns when the process is gone. */
    @Override
    public void close() {
        questions.end();
        closed.countDown();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
