package dev.gatehouse.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one queue and where each stands: ready, delayed, held or dead. It knows no threads and no clock: callers
 * lock, and say what time it is.
 */
final class Backlog {
    private final QueueSpec spec;
    private final Lanes ready = new Lanes();
    private final PriorityQueue<Entry> delayed = new PriorityQueue<>();

    /** In the order of their deadlines, because all are given, and renewed for, the same time. */
    private final Set<Held> held = new LinkedHashSet<>();

    private final Map<String, Dead> dead = new LinkedHashMap<>();
    private long sequence;

    private record Dead(Entry entry, DeadLetter letter) {}

    Backlog(QueueSpec spec) {
        this.spec = spec;
    }

    boolean isFull() {
        return depth().total() >= spec.capacity();
    }

    boolean hasReady() {
        return ready.size() > 0;
    }

    Depth depth() {
        return new Depth(ready.size(), delayed.size(), held.size(), dead.size());
    }

    void add(Message message, SendOptions options, Instant now) {
        place(new Entry(message, options.priority(), ++sequence, now), options.delay(), now);
    }

    /** The next message, handed to a consumer; nothing when none is ready. */
    @Nullable
    Held hand(Holder to, Instant now) {
        Entry entry = ready.poll();
        if (entry == null) {
            return null;
        }
        entry.deliveries++;
        Held handed = new Held(entry, to, now.plus(spec.visibility()));
        held.add(handed);
        to.unsettled++;
        return handed;
    }

    /** Takes it out of the consumer's hands; false if it was not there any more. */
    boolean release(Held what) {
        boolean was = held.remove(what);
        if (was) {
            what.holder.unsettled--;
        }
        return was;
    }

    /** Back into the queue after a failed delivery, or to the dead letters when it has had enough of them. */
    void giveBack(Held what, Duration pause, String reason, Instant now) {
        if (what.entry.deliveries >= spec.maxDeliveries()) {
            bury(what, reason, now);
        } else {
            place(what.entry, pause, now);
        }
    }

    void bury(Held what, String reason, Instant now) {
        Entry entry = what.entry;
        String key = Long.toString(++sequence);
        dead.put(key, new Dead(entry, new DeadLetter(key, entry.message, entry.deliveries, reason, now)));
    }

    boolean renew(Held what, Instant now) {
        if (!held.remove(what)) {
            return false;
        }
        what.deadline = now.plus(spec.visibility());
        return held.add(what);
    }

    /** Gives back all that a consumer holds. */
    void abandon(Holder by, Instant now) {
        for (Held each : List.copyOf(held)) {
            if (each.holder == by && release(each)) {
                giveBack(each, Duration.ZERO, "the consumer was closed", now);
            }
        }
    }

    /** Moves what has become visible, and what was held for too long, to where it belongs now. */
    void catchUp(Instant now) {
        for (Entry next = delayed.peek(); next != null && !next.due.isAfter(now); next = delayed.peek()) {
            delayed.remove();
            ready.add(next);
        }
        Iterator<Held> oldest = held.iterator();
        List<Held> overdue = new ArrayList<>();
        for (Held next = nextOf(oldest); next != null && !next.deadline.isAfter(now); next = nextOf(oldest)) {
            overdue.add(next);
        }
        for (Held each : overdue) {
            release(each);
            giveBack(each, Duration.ZERO, "delivered " + each.attempt + " times, and no consumer settled it", now);
        }
    }

    /** When {@link #catchUp} has something to do next. */
    Optional<Instant> nextDue() {
        Entry first = delayed.peek();
        Held oldest = nextOf(held.iterator());
        if (first == null || oldest == null) {
            return first != null
                    ? Optional.of(first.due)
                    : Optional.ofNullable(oldest).map(each -> each.deadline);
        }
        return Optional.of(first.due.isBefore(oldest.deadline) ? first.due : oldest.deadline);
    }

    List<DeadLetter> deadLetters(int most) {
        return dead.values().stream().map(Dead::letter).limit(most).toList();
    }

    boolean replay(String key, Instant now) {
        Dead found = dead.remove(key);
        if (found != null) {
            found.entry.deliveries = 0;
            place(found.entry, Duration.ZERO, now);
        }
        return found != null;
    }

    boolean discard(String key) {
        return dead.remove(key) != null;
    }

    private void place(Entry entry, Duration pause, Instant now) {
        if (pause.isZero()) {
            ready.add(entry);
        } else {
            entry.due = now.plus(pause);
            delayed.add(entry);
        }
    }

    private static @Nullable Held nextOf(Iterator<Held> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}
