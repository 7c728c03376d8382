package dev.gatehouse.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Whose turn it is: plan order, as many at a time as allowed, no lock held twice. A gate takes all its locks at once, so
 * none waits for another that waits for it. A gate that wants to be alone has its turn when nothing else can run.
 */
final class Turns {
    private static final Comparator<Node> PLAN_ORDER = (one, other) -> Integer.compare(one.index, other.index);

    private final int parallel;
    private final PriorityQueue<Node> ready = new PriorityQueue<>(PLAN_ORDER);
    private final PriorityQueue<Node> alone = new PriorityQueue<>(PLAN_ORDER);
    private final Map<String, PriorityQueue<Node>> parked = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private int running;
    private boolean exclusive;
    private boolean disturbed;

    Turns(int parallel) {
        this.parallel = parallel;
    }

    void offer(Node node) {
        (node.runsAlone() ? alone : ready).add(node);
    }

    /** The next gate to ask now; its turn lasts until {@link #ended} or {@link #abandoned}. */
    Optional<Node> next() {
        while (running < parallel && !exclusive && !ready.isEmpty()) {
            Node node = ready.remove();
            Optional<String> busy = node.locks().stream().filter(held::contains).findFirst();
            if (busy.isEmpty()) {
                held.addAll(node.locks());
                running++;
                return Optional.of(node);
            }
            parked.computeIfAbsent(busy.get(), lock -> new PriorityQueue<>(PLAN_ORDER))
                    .add(node);
            node.locks().stream().filter(lock -> !held.contains(lock)).forEach(this::wakeOne);
        }
        return running == 0 && !disturbed ? takeAlone() : Optional.empty();
    }

    void ended(Node node) {
        running--;
        exclusive = false;
        held.removeAll(node.locks());
        node.locks().forEach(this::wakeOne);
    }

    /** Its thread won't end: it gives up its place, but never its locks, and nothing is alone any more. */
    void abandoned() {
        running--;
        exclusive = false;
        disturbed = true;
    }

    /** Those whose turn has not come; they are forgotten. */
    List<Node> drain() {
        List<Node> left = new ArrayList<>(ready);
        left.addAll(alone);
        parked.values().forEach(left::addAll);
        left.sort(PLAN_ORDER);
        ready.clear();
        alone.clear();
        parked.clear();
        return left;
    }

    private Optional<Node> takeAlone() {
        Optional<Node> node = Optional.ofNullable(alone.poll());
        node.ifPresent(taken -> {
            held.addAll(taken.locks());
            running++;
            exclusive = true;
        });
        return node;
    }

    private void wakeOne(String lock) {
        PriorityQueue<Node> waiting = parked.get(lock);
        if (waiting != null && !waiting.isEmpty()) {
            ready.add(waiting.remove());
        }
    }
}
