package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document beside gate.yaml, read in the same way: bound to a record whose components {@link
 * dev.gatehouse.gate.Setting} describes, every fault with its line, column and remedy. JSON is read as well. Immutable;
 * no access to files.
 *
 * @param <T> the record; a component of type {@link Position} receives the place of its mapping
 */
public final class RecordDocument<T extends Record> {
    private final Mapping root;
    private final T value;

    private RecordDocument(Mapping root, T value) {
        this.root = root;
        this.value = value;
    }

    /**
     * Reads a document.
     *
     * @param shownName the name to show in messages
     * @param section a key that every such document has, for messages
     * @throws ConfigException with every problem found
     */
    public static <T extends Record> RecordDocument<T> read(
            String shownName, String text, String section, Class<T> type) {
        Problems problems = new Problems();
        Mapping root = GateFile.tree(shownName, text, section, problems);
        Object bound = RecordForm.of(type).read(root, new Reading("the file", root.place(), problems));
        problems.raise();
        if (bound == null) {
            throw new IllegalStateException("no document and no problem: " + shownName);
        }
        return new RecordDocument<>(root, type.cast(bound));
    }

    /** What JSON schema (draft 2020-12) says of such documents; keys stay in their order. */
    public static Map<String, Object> schema(Class<? extends Record> type) {
        return RecordForm.of(type).schema();
    }

    /** What the document says. */
    public T value() {
        return value;
    }

    /**
     * A problem with a value.
     *
     * @param path the keys that lead to it, list items by their number from 0; where it ends early, the closest is meant
     */
    public ConfigProblem problem(String message, String... path) {
        return NodePath.find(root, root.place(), path).problem(message);
    }

    /** A problem with a name that stands as a key in a section. */
    public ConfigProblem problemWithName(String section, String name, String message) {
        Entry entry = root.get(section) instanceof Mapping mapping ? mapping.entry(name) : null;
        return entry == null ? problem(message, section) : entry.key().place().problem(message);
    }

    /**
     * What is wrong with the {@code needs} of a section's entries: unknown names, and circles.
     *
     * @param noun what one of them is called
     */
    public List<ConfigProblem> problemsWithNeeds(String section, String noun) {
        Problems problems = new Problems();
        NeedsCheck.check(root, section, noun, problems);
        List<ConfigProblem> found = new ArrayList<>();
        problems.moveTo(found);
        return found;
    }
}
