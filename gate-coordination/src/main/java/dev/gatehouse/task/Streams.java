package dev.gatehouse.task;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Journal;
import dev.gatehouse.journal.Receipt;
import dev.gatehouse.journal.Recorded;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams of the journal, each with the state that its events make. What was read is remembered, for as many streams as
 * were used last; the journal decides, so a remembered state that is out of date costs a read and nothing else. Safe
 * for several threads.
 *
 * @param <S> the state
 * @param <E> the events
 */
final class Streams<S, E> {
    private static final int PAGE = 500;
    private static final int REMEMBERED = 20_000;
    private static final int TRIES = 32;

    private final Journal journal;
    private final InstantSource clock;
    private final EventForms<E> forms;
    private final Folding<S, E> folding;
    private final Map<String, Known<S>> known = Collections.synchronizedMap(new LastUsed<>());

    Streams(Journal journal, InstantSource clock, EventForms<E> forms, Folding<S, E> folding) {
        this.journal = journal;
        this.clock = clock;
        this.forms = forms;
        this.folding = folding;
    }

    Optional<S> load(String stream) throws IOException {
        return Optional.ofNullable(read(stream).state());
    }

    Reply<S, E> execute(String stream, String commandId, Command<S, E> command) throws IOException {
        Known<S> remembered = known.get(stream);
        Known<S> now = remembered == null ? read(stream) : remembered;
        for (int tries = 0; tries < TRIES; tries++) {
            if (now.state() != null && now.commands().contains(commandId)) {
                return new Reply.Done<>(now.state(), List.of());
            }
            Command.Answer<E> answer = command.on(now.state());
            if (answer.refusal() != null) {
                Known<S> newest = read(stream);
                if (newest.version() == now.version()) {
                    return new Reply.Refused<>(answer.refusal());
                }
                now = newest;
            } else {
                Instant at = clock.instant();
                if (append(stream, now.version(), encode(commandId, answer.events(), at))) {
                    return done(stream, now, commandId, answer.events(), at);
                }
                now = read(stream);
            }
        }
        return new Reply.Refused<>(new Refusal(
                Refusal.Cause.CONTENTION, stream + " was changed by others " + TRIES + " times meanwhile; try again"));
    }

    /** Whether the events are the next of the stream now; if not, it is not at that version. */
    private boolean append(String stream, long version, List<Event> events) throws IOException {
        try {
            return journal.append(stream, version, events) instanceof Receipt.Written written
                    && written.version() == version + events.size();
        } catch (IOException unknown) {
            known.remove(stream);
            throw unknown;
        } catch (IllegalArgumentException idsInUse) {
            if (read(stream).version() == version) {
                throw idsInUse;
            }
            return false;
        }
    }

    private Reply<S, E> done(String stream, Known<S> before, String commandId, List<E> events, Instant at) {
        S state = before.state();
        for (E event : events) {
            state = folding.after(state, event, at);
        }
        if (state == null) {
            throw new IllegalStateException("no event for " + stream);
        }
        remember(stream, before.and(state, events.size(), Set.of(commandId)));
        return new Reply.Done<>(state, events);
    }

    private List<Event> encode(String commandId, List<E> events, Instant at) {
        List<Event> encoded = new ArrayList<>(events.size());
        for (E event : events) {
            encoded.add(forms.encode(commandId + "#" + (encoded.size() + 1), event, at));
        }
        return encoded;
    }

    /** What the journal holds now. */
    private Known<S> read(String stream) throws IOException {
        Known<S> now = known.getOrDefault(stream, Known.nothing());
        List<Recorded> page;
        do {
            page = journal.read(stream, now.version(), PAGE);
            S state = now.state();
            Set<String> commands = new HashSet<>();
            for (Recorded recorded : page) {
                EventForms.Told<E> told = forms.decode(recorded);
                state = folding.after(state, told.event(), told.at());
                String id = recorded.event().id();
                commands.add(id.substring(0, Math.max(0, id.lastIndexOf('#'))));
            }
            now = now.and(state, page.size(), commands);
        } while (page.size() == PAGE);
        remember(stream, now);
        return now;
    }

    private void remember(String stream, Known<S> now) {
        if (now.version() > 0) {
            known.merge(stream, now, (old, newer) -> old.version() > newer.version() ? old : newer);
        }
    }

    /** Says what an event makes of a state. */
    interface Folding<S, E> {
        S after(@Nullable S before, E event, Instant at);
    }

    /** Says what comes of a command. */
    interface Command<S, E> {
        Answer<E> on(@Nullable S state);

        /** Events, or a refusal. */
        record Answer<E>(List<E> events, @Nullable Refusal refusal) {}
    }

    /** A state, the version of the stream that it is of, and the ids of the commands that led to it. */
    private record Known<S>(@Nullable S state, long version, Set<String> commands) {
        static <S> Known<S> nothing() {
            return new Known<>(null, Journal.EMPTY, Set.of());
        }

        Known<S> and(@Nullable S next, int events, Set<String> more) {
            Set<String> all = new HashSet<>(commands);
            all.addAll(more);
            return new Known<>(next, version + events, all);
        }
    }

    /** Forgets what was not used for longest. */
    private static final class LastUsed<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
