package dev.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A caller's reader at work on a thread of the run; whatever it throws is carried over to the caller. */
final class Reading<T> implements Drain {

    private final OutputReader<T> reader;
    private volatile InputStream source = InputStream.nullInputStream();
    private final FutureTask<T> task;

    Reading(OutputReader<T> reader) {
        this.reader = reader;
        this.task = new FutureTask<>(this::read);
    }

    @Override
    public void drain(InputStream output) throws IOException {
        source = output;
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IOException("the reader failed", e);
        } catch (InterruptedException e) {
            throw new IOException("a finished task doesn't wait", e);
        }
    }

    /** To be asked when the drain has ended. */
    T result() throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        }
    }

    private T read() throws IOException {
        return reader.read(source);
    }
}
