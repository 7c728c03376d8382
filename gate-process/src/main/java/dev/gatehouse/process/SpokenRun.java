package dev.gatehouse.process;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A conversation on four platform threads: one that started the program and waits for its end, one for each of its
 * streams. A logged run in all else.
 */
final class SpokenRun implements Conversation, LoggedRun.Manner, Runnable {

    private static final TreeReading NOTHING = new TreeReading(TreeReading.State.GONE, 0, OptionalLong.empty());

    private final ProcessSpec spec;
    private final RunLog log;
    private final LineListener listener;
    private final LineBounds bounds;
    private final Outbox outbox;
    private final LastWord lastWord = new LastWord();
    private final CompletableFuture<ProcessResult> exit = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile @Nullable Supervision supervision;
    private volatile @Nullable Hearing hearing;

    private SpokenRun(ProcessSpec spec, RunLog log, LineListener listener, LineBounds bounds) {
        this.spec = spec;
        this.log = log;
        this.listener = listener;
        this.bounds = bounds;
        this.outbox = new Outbox(bounds.maxUnsentBytes());
    }

    static Conversation start(ProcessSpec spec, LineListener listener, LineBounds bounds)
            throws InterruptedException, IOException {
        if (!(spec.input() instanceof Input.None)) {
            throw new IllegalArgumentException("a conversation's input is what is sent: leave the spec's at none");
        }
        SpokenRun run = new SpokenRun(spec, RunLog.open(spec.log(), spec.maxLogBytes()), listener, bounds);
        Thread thread = new Thread(run, "gatehouse-conversation");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            run.log.abandon();
            throw new IOException("No thread could be started for a conversation: raise the limit on processes.");
        }
        return run.begun();
    }

    /** A start takes milliseconds and must not be left half done, so an interruption is heeded when it is over. */
    private Conversation begun() throws InterruptedException {
        boolean interrupted = false;
        while (begun.getCount() > 0) {
            try {
                begun.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            terminate(spec.grace());
            throw new InterruptedException("while starting " + spec.argv().get(0));
        }
        return this;
    }

    @Override
    public void run() {
        ProcessResult result = null;
        Throwable failure = null;
        try {
            result = new LoggedRun(spec, this).run(log);
            failure = hearing == null ? null : hearing.failure();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            failure = e;
        }
        outbox.close();
        // Before whoever waits for the start: it finds the answer there when nothing was started.
        complete(result, failure);
        begun.countDown();
    }

    private void complete(@Nullable ProcessResult result, @Nullable Throwable failure) {
        if (failure == null && result != null) {
            exit.complete(result);
        } else {
            exit.completeExceptionally(failure == null ? new IllegalStateException("no result") : failure);
        }
    }

    @Override
    public Input input() {
        return Input.stream(outbox);
    }

    @Override
    public Drain out(Sink... sinks) {
        Hearing made = new Hearing(listener, bounds.maxLineBytes(), lastWord.before(sinks));
        hearing = made;
        return made;
    }

    @Override
    public Drain err(Sink... sinks) {
        return Drain.into(lastWord.before(sinks));
    }

    @Override
    public Finished supervise(Job job) throws NotStartedException, InterruptedException {
        Finished finished = Supervision.of(job, Launch.starter(job), this::started);
        Hearing heard = hearing;
        return heard == null || heard.fallSilent() ? finished : finished.undrained();
    }

    private void started(Supervision begunRun) {
        supervision = begunRun;
        begun.countDown();
    }

    @Override
    public Sending send(String line) {
        return outbox.send(line);
    }

    @Override
    public void closeInput() {
        outbox.end();
    }

    @Override
    public void terminate(Duration grace) {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, but is " + grace);
        }
        Supervision running = supervision;
        if (running != null) {
            running.stop(grace);
        }
    }

    @Override
    public CompletableFuture<ProcessResult> onExit() {
        return exit.copy();
    }

    @Override
    public OptionalLong pid() {
        Supervision running = supervision;
        return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    @Override
    public Duration silence() {
        return lastWord.ago();
    }

    @Override
    public TreeReading reading() {
        Supervision running = supervision;
        return running == null || exit.isDone() ? NOTHING : running.reading();
    }

    @Override
    public ProcessResult finish(Duration patience) throws InterruptedException {
        closeInput();
        try {
            exit.get(Job.nanos(patience), TimeUnit.NANOSECONDS);
        } catch (TimeoutException impatient) {
            terminate(spec.grace());
        } catch (InterruptedException e) {
            terminate(spec.grace());
            throw e;
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
        return exit.join();
    }

    @Override
    public void close() {
        terminate(spec.grace());
        exit.handle((result, failure) -> result).join();
    }
}
