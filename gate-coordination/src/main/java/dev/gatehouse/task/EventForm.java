package dev.gatehouse.task;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How one kind of event is written.
 *
 * @param wire the type under which the journal holds it
 * @param schema version of the shape that is written; older ones are still read
 * @param type the event's class
 * @param write puts the event's parts into an object
 * @param read takes them out again
 * @param <E> what all such events are
 * @param <T> this one
 */
record EventForm<E, T extends E>(
        String wire, int schema, Class<T> type, BiConsumer<T, JsonOut> write, Function<JsonIn, T> read) {

    void write(E event, JsonOut out) {
        write.accept(type.cast(event), out);
    }
}
