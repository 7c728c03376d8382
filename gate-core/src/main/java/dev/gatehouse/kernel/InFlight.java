package dev.gatehouse.kernel;

import java.util.HashSet;
import java.util.Set;

/** The threads that wait for a gate's processes. Once cancelled it lets none in, once closed nobody may ask. */
final class InFlight {
    private final Set<Thread> threads = new HashSet<>();
    private boolean cancelled;
    private boolean closed;

    synchronized void enter() throws InterruptedException {
        check();
        if (cancelled) {
            throw new InterruptedException("the gate was cancelled");
        }
        threads.add(Thread.currentThread());
    }

    synchronized void leave() {
        threads.remove(Thread.currentThread());
        notifyAll();
    }

    synchronized boolean any() {
        return !threads.isEmpty();
    }

    /** @throws IllegalStateException if the gate has answered */
    synchronized void check() {
        if (closed) {
            throw new IllegalStateException("the gate has answered: its context is no longer valid");
        }
    }

    synchronized void cancel() {
        cancelled = true;
        threads.forEach(Thread::interrupt);
    }

    /** Cancels, and waits until every process has ended; each does within its grace. */
    synchronized void close() throws InterruptedException {
        cancel();
        while (!threads.isEmpty()) {
            wait();
        }
        closed = true;
    }
}
