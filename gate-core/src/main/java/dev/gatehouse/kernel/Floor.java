package dev.gatehouse.kernel;

import dev.gatehouse.verdict.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The gates that are being asked, and the limits of their time. Belongs to the thread that runs the plan. */
final class Floor {
    private final Patience patience;
    private final Set<Asking> running = new LinkedHashSet<>();
    private final BlockingQueue<Asking> done = new LinkedBlockingQueue<>();

    Floor(Patience patience) {
        this.patience = patience;
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    /** Starts a gate; answers why that cannot be. */
    Optional<Judgement> start(Node node, HostContext context, Duration limit, Vetting vetting) {
        Asking asking = new Asking(node, context, limit, done::add);
        Optional<Judgement> refusal = asking.start(node.bound().orElseThrow().gate(), vetting);
        if (refusal.isEmpty()) {
            running.add(asking);
        }
        return refusal;
    }

    /** Waits until a gate is done or a limit is reached. */
    Optional<Asking> await() throws InterruptedException {
        long now = System.nanoTime();
        long wait = running.stream()
                .mapToLong(asking -> nextLimit(asking) - now)
                .min()
                .orElse(0);
        return Optional.ofNullable(done.poll(Math.max(0, wait), TimeUnit.NANOSECONDS))
                .filter(running::remove);
    }

    /** Interrupts who is out of time; answers who was interrupted and won't end. Those are no longer counted. */
    List<Asking> enforceLimits() {
        long now = System.nanoTime();
        List<Asking> late =
                running.stream().filter(asking -> nextLimit(asking) - now <= 0).toList();
        List<Asking> lost = new ArrayList<>();
        for (Asking asking : late) {
            if (asking.interrupted.isEmpty()) {
                asking.interrupt();
            } else if (running.remove(asking)) {
                lost.add(asking);
            }
        }
        return lost;
    }

    /** Interrupts everybody, for that reason. */
    void dismiss(String reason) {
        running.stream().filter(asking -> asking.interrupted.isEmpty()).forEach(asking -> asking.dismiss(reason));
    }

    /** Interrupts everybody and waits until they have ended, as long as patience lasts; answers who has not. */
    List<Asking> clear() {
        dismiss("the run was cancelled");
        long end = System.nanoTime() + patience.interrupted().toNanos();
        boolean again = false;
        while (!running.isEmpty() && end - System.nanoTime() > 0) {
            try {
                Asking ended = done.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (ended != null) {
                    running.remove(ended);
                }
            } catch (InterruptedException e) {
                // A second Ctrl-C must not leave processes behind either.
                again = true;
            }
        }
        if (again) {
            Thread.currentThread().interrupt();
        }
        List<Asking> left = List.copyOf(running);
        running.clear();
        return left;
    }

    private long nextLimit(Asking asking) {
        if (asking.interrupted.isPresent()) {
            return asking.interrupted.get() + patience.interrupted().toNanos();
        }
        boolean busy = asking.context.isRunningProcesses();
        return asking.deadline + (busy ? patience.overtime().toNanos() : 0);
    }
}
