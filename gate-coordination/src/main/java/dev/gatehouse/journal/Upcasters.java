package dev.gatehouse.journal;

import dev.gatehouse.journal.JournalException.Trouble;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which shapes of events a program knows. The newest schema of a type is one more than it has upcasters; a type without
 * any is known in schema 1. Immutable.
 */
public final class Upcasters {
    private final Map<String, List<Upcaster>> byType = new HashMap<>();
    private final boolean raw;

    private Upcasters(Collection<? extends Upcaster> upcasters, boolean raw) {
        this.raw = raw;
        upcasters.stream()
                .sorted(Comparator.comparingInt(Upcaster::from))
                .forEach(upcaster -> byType.merge(upcaster.type(), List.of(upcaster), Upcasters::joined));
        byType.forEach(Upcasters::requireChain);
    }

    /** Knows the given steps; for each type they begin at schema 1 and leave none out. */
    public static Upcasters of(Collection<? extends Upcaster> upcasters) {
        return new Upcasters(upcasters, false);
    }

    /** Leaves every event in the shape that it was written in, for tools that only show or copy. */
    public static Upcasters asStored() {
        return new Upcasters(List.of(), true);
    }

    /**
     * An event in its newest shape.
     *
     * @throws JournalException {@link Trouble#NEWER} for a schema that is not known here
     */
    public Event upcast(Event event) throws JournalException {
        List<Upcaster> steps = byType.getOrDefault(event.type(), List.of());
        int newest = steps.size() + 1;
        if (raw || event.schema() == newest) {
            return event;
        }
        if (event.schema() > newest) {
            throw new JournalException(
                    Trouble.NEWER,
                    "event " + event.id() + " of type " + event.type() + " has schema " + event.schema()
                            + ", and this program knows up to " + newest
                            + ": a newer Gatehouse wrote it; read the journal with that version");
        }
        String data = event.data();
        for (Upcaster step : steps.subList(event.schema() - 1, steps.size())) {
            data = step.upcast(data);
        }
        return new Event(event.id(), event.type(), newest, data);
    }

    private static List<Upcaster> joined(List<Upcaster> earlier, List<Upcaster> later) {
        return java.util.stream.Stream.concat(earlier.stream(), later.stream()).toList();
    }

    private static void requireChain(String type, List<Upcaster> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).from() != i + 1) {
                throw new IllegalArgumentException(
                        "the upcasters of " + type + " must lead from schema 1 on, each once; "
                                + "step " + (i + 1) + " starts from schema "
                                + steps.get(i).from());
            }
        }
    }
}
