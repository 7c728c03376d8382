package dev.gatehouse.transport;

import java.util.Map;
import java.util.UUID;

/**
 * What is carried. Delivery is at least once, so a consumer whose work must not be done twice remembers ids.
 *
 * @param id unique; it stays the same over redeliveries
 * @param body text, by convention JSON; at most {@link #LONGEST} characters
 * @param headers what is said about the body: names and values
 */
public record Message(String id, String body, Map<String, String> headers) {
    /** Characters that a body may have. What is larger goes into a file or a repository, and its name is sent. */
    public static final int LONGEST = 1 << 20;

    public Message {
        headers = Map.copyOf(headers);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a message needs an id");
        }
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("message " + id + " has " + body.length() + " characters, more than "
                    + LONGEST + ": store the body elsewhere and send where it is");
        }
    }

    /** A message with a new id and no headers. */
    public static Message of(String body) {
        return new Message(UUID.randomUUID().toString(), body, Map.of());
    }

    /** The same with one header more, or another value for it. */
    public Message with(String header, String value) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new Message(id, body, all);
    }
}
