package dev.gatehouse.journal;

/**
 * Something that happened, as it is handed to the journal.
 *
 * @param id unique for ever, over all streams; the same event appended twice is one event (a UUID serves)
 * @param type what happened: a short stable name such as {@code task-assigned}
 * @param schema version of the shape of {@code data}, from 1; older shapes are upcast when they are read
 * @param data a JSON object of at most {@value #DATA_LENGTH} characters; what is larger lies in a file that it names
 */
public record Event(String id, String type, int schema, String data) {
    /** Most characters of an event's data. */
    public static final int DATA_LENGTH = 1 << 20;

    public Event {
        Text.requireName("the id of an event", id);
        Text.requireName("the type of an event", type);
        Text.require("the data of an event", data, DATA_LENGTH);
        if (schema < 1) {
            throw new IllegalArgumentException("schema versions count from 1: " + schema);
        }
    }
}
