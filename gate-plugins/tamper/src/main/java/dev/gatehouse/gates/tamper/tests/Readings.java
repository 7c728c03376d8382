package dev.gatehouse.gates.tamper.tests;

import dev.gatehouse.gates.tamper.change.FilePair;
import dev.gatehouse.gates.tamper.change.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The test files of both sides, read by a few threads with big stacks.
 *
 * @param before of the base
 * @param after of the submission
 */
record Readings(List<TestFile> before, List<TestFile> after) {
    private static final long STACK = 64L << 20;
    private static final int THREADS = 2;

    static Readings of(List<FilePair> files, List<TestReader> readers) throws InterruptedException {
        List<FutureTask<TestFile>> before = new ArrayList<>();
        List<FutureTask<TestFile>> after = new ArrayList<>();
        ConcurrentLinkedQueue<Runnable> work = new ConcurrentLinkedQueue<>();
        for (FilePair file : files) {
            task(file.before(), readers).ifPresent(task -> {
                before.add(task);
                work.add(task);
            });
            task(file.after(), readers).ifPresent(task -> {
                after.add(task);
                work.add(task);
            });
        }
        List<Thread> threads = start(work);
        try {
            return new Readings(results(before), results(after));
        } finally {
            work.clear();
            threads.forEach(Thread::interrupt);
        }
    }

    private static Optional<FutureTask<TestFile>> task(Optional<SourceText> source, List<TestReader> readers) {
        return source.flatMap(text -> readers.stream()
                .filter(reader -> reader.reads(text.path()))
                .findFirst()
                .map(reader -> new FutureTask<>(() -> reader.read(text))));
    }

    private static List<Thread> start(ConcurrentLinkedQueue<Runnable> work) {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Thread thread = new Thread(null, () -> drain(work), "tamper-reader-" + number, STACK);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private static void drain(ConcurrentLinkedQueue<Runnable> work) {
        for (Runnable next = work.poll();
                next != null && !Thread.currentThread().isInterrupted();
                next = work.poll()) {
            next.run();
        }
    }

    private static List<TestFile> results(List<? extends Future<TestFile>> tasks) throws InterruptedException {
        List<TestFile> files = new ArrayList<>();
        for (Future<TestFile> task : tasks) {
            try {
                files.add(task.get());
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("a reader failed on its input: " + e.getCause(), e);
            }
        }
        return files;
    }
}
