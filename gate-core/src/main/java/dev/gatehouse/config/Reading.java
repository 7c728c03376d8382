package dev.gatehouse.config;

/**
 * What is being read.
 *
 * @param key its key, for messages
 * @param place of the key, for problems of the value as a whole
 * @param problems where they are collected
 */
record Reading(String key, Place place, Problems problems) {
    Reading of(Node.Entry entry) {
        return new Reading(entry.name(), entry.key().place(), problems);
    }

    /** An item of what is being read: keeps the key, and has its own place. */
    Reading of(Node item) {
        return new Reading(key, item.place(), problems);
    }

    void wrong(Node node, String expected) {
        problems.add(wrongValue(node, expected));
    }

    ConfigProblem wrongValue(Node node, String expected) {
        return node.place().problem("wrong value for " + Quote.of(key)).expecting(expected, node.what());
    }
}
