package dev.gatehouse.task;

import dev.gatehouse.journal.Event;
import dev.gatehouse.journal.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How events of one sort are written to the journal and read from it. Immutable.
 *
 * @param <E> the sort of events
 */
final class EventForms<E> {
    private static final String AT = "at";

    private final Map<String, EventForm<E, ? extends E>> byWire = new HashMap<>();
    private final Map<Class<?>, EventForm<E, ? extends E>> byType = new HashMap<>();

    EventForms(List<EventForm<E, ? extends E>> forms) {
        for (EventForm<E, ? extends E> form : forms) {
            byWire.put(form.wire(), form);
            byType.put(form.type(), form);
        }
    }

    Event encode(String id, E event, Instant at) {
        EventForm<E, ? extends E> form = byType.get(event.getClass());
        if (form == null) {
            throw new IllegalStateException("nothing says how " + event.getClass() + " is written");
        }
        JsonOut out = new JsonOut().instant(AT, at);
        form.write(event, out);
        return new Event(id, form.wire(), form.schema(), out.json());
    }

    /** @throws UnreadableEventException if it is of no known kind, of a newer schema, or damaged */
    Told<E> decode(Recorded recorded) {
        Event event = recorded.event();
        EventForm<E, ? extends E> form = byWire.get(event.type());
        if (form == null) {
            throw new UnreadableEventException(recorded, "no event of that type is known");
        }
        if (event.schema() > form.schema()) {
            throw new UnreadableEventException(
                    recorded, "schema " + event.schema() + " is newer than " + form.schema() + ", the newest known");
        }
        try {
            JsonIn in = JsonIn.of(event.data());
            return new Told<>(form.read().apply(in), in.instant(AT));
        } catch (IllegalArgumentException | ArithmeticException damaged) {
            throw new UnreadableEventException(recorded, String.valueOf(damaged.getMessage()));
        }
    }

    /**
     * An event with its time.
     *
     * @param at when it happened, by the clock of who journalled it
     */
    record Told<E>(E event, Instant at) {}
}
