package dev.gatehouse.config;

import dev.gatehouse.config.Node.Mapping;
import org.jspecify.annotations.Nullable;

/** Finds places in a document. */
final class NodePath {
    private NodePath() {}

    /**
     * The place of a value by the keys that lead to it, or of what comes closest; list items count from 0.
     *
     * @param whole the place where not even the first key is there
     */
    static Place find(Mapping mapping, Place whole, String... path) {
        Node node = mapping;
        Place place = whole;
        for (String step : path) {
            Node next = next(node, step);
            if (next == null) {
                return place;
            }
            node = next;
            place = next.place();
        }
        return place;
    }

    private static @Nullable Node next(Node node, String step) {
        if (node instanceof Mapping inner) {
            return inner.get(step);
        }
        if (node instanceof Node.Sequence list) {
            int item = Integer.parseInt(step);
            return item < list.items().size() ? list.items().get(item) : null;
        }
        return null;
    }
}
