package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a file: an element of XML, a key of JSON, YAML or TOML, a block or statement of Gradle, a target of a
 * Makefile. Its depth and size are bounded by the readers.
 *
 * @param name the key; empty for the root and for items of a list
 * @param value its text without quotes; empty for what has children only
 * @param line from 1; 0 for the root and for what isn't there
 * @param children in the order of the file
 */
public record Node(String name, String value, int line, List<Node> children) {
    /** Stands for what isn't there. */
    public static final Node NONE = new Node("", "", 0, List.of());

    public Node {
        children = List.copyOf(children);
    }

    /** The entry at that path; {@link #NONE} where there is none. Of several with a name the last counts. */
    public Node at(String... path) {
        Node node = this;
        for (String name : path) {
            node = node.child(name).orElse(NONE);
        }
        return node;
    }

    /** The last child of that name. */
    public Optional<Node> child(String wanted) {
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i).name.equals(wanted)) {
                return Optional.of(children.get(i));
            }
        }
        return Optional.empty();
    }

    /** The children of that name, in order. */
    public List<Node> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The value at that path, or an empty string. */
    public String text(String... path) {
        return at(path).value.strip();
    }

    /** Whether there is such an entry. */
    public boolean has(String... path) {
        return at(path) != NONE;
    }

    /** This entry and all below it, in the order of the file. */
    public List<Node> walk() {
        List<Node> all = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Node next = open.pop();
            all.add(next);
            for (int i = next.children.size() - 1; i >= 0; i--) {
                open.push(next.children.get(i));
            }
        }
        return all;
    }

    /** The entries of that name at any depth, in order. */
    public List<Node> anywhere(String wanted) {
        return walk().stream().filter(node -> node.name.equals(wanted)).toList();
    }

    /** What it lists: its own value, or the values of its children. */
    public List<Node> items() {
        if (children.isEmpty()) {
            return this == NONE || value.isBlank() ? List.of() : List.of(this);
        }
        return children;
    }
}
