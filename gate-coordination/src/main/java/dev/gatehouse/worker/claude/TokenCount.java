package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.attempt.Told;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tokens of the messages so far. One message comes in several lines, each with its usage up to then. */
final class TokenCount {

    private static final int MOST_MESSAGES = 10_000;

    private final Map<String, Long> byMessage = new HashMap<>();
    private long total;

    void count(JsonNode message) {
        long now = of(message.path("usage"));
        String id = message.path("id").asString("");
        if (byMessage.size() >= MOST_MESSAGES && !byMessage.containsKey(id)) {
            total += now;
            return;
        }
        Long before = byMessage.put(id, now);
        total += now - (before == null ? 0 : before);
    }

    long total() {
        return Told.tokens(total);
    }

    int turns() {
        return byMessage.size();
    }

    static long of(JsonNode usage) {
        return count(usage, "input_tokens")
                + count(usage, "output_tokens")
                + count(usage, "cache_creation_input_tokens")
                + count(usage, "cache_read_input_tokens");
    }

    private static long count(JsonNode usage, String name) {
        return Told.tokens(usage.path(name).asLong(0));
    }
}
