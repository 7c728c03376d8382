package dev.gatehouse.journal;

/**
 * Something that happened, as it is handed to the journal.
 *
 * @param id unique for ever; the same id appended twice is one event (a UUID serves)
 * @param type what happened: a short stable name such as {@code task-assigned}
 * @param schema version of the shape of {@code data}, from 1; older shapes are upcast when they are read
 * @param data a JSON object
 */
public record Event(String id, String type, int schema, String data) {
    public Event {
        if (id.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("an event needs an id and a type");
        }
        if (schema < 1) {
            throw new IllegalArgumentException("schema versions count from 1: " + schema);
        }
    }
}
