package dev.gatehouse.testkit.worker;

/** What was taken back. Safe for several threads. */
final class Cancellations {

    private long newest;

    synchronized void cancel(long epoch) {
        newest = Math.max(newest, epoch);
        notifyAll();
    }

    synchronized boolean isCancelled(Task task) {
        return newest >= task.epoch();
    }

    synchronized void await(Task task) throws InterruptedException {
        while (!isCancelled(task)) {
            wait();
        }
    }
}
