package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Puts a {@link Node} together while a file is read from start to end. Bounded in depth and size. */
final class Outline {
    /** Deeper than any configuration is, and shallow enough for every walk. */
    static final int DEPTH = 200;

    private static final int ENTRIES = 300_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int entries;

    /** An entry that is not closed yet. */
    private static final class Open {
        private final String name;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<Node> children = new ArrayList<>();

        Open(String name, int line) {
            this.name = name;
            this.line = line;
        }

        Node node() {
            return new Node(name, text.toString(), line, children);
        }
    }

    Outline() {
        open.push(new Open("", 0));
    }

    void open(String name, int line) throws Unreadable {
        if (open.size() > DEPTH) {
            throw new Unreadable("nested deeper than " + DEPTH + " at line " + line);
        }
        count(1, line);
        open.push(new Open(name, line));
    }

    /** Adds to the text of the innermost open entry. */
    void text(CharSequence more) {
        open.element().text.append(more);
    }

    /** Closes the innermost entry; the outermost stays open. */
    Node close() {
        if (open.size() == 1) {
            return Node.NONE;
        }
        Node node = open.pop().node();
        open.element().children.add(node);
        return node;
    }

    void leaf(String name, String value, int line) throws Unreadable {
        add(new Node(name, value, line, List.of()), 1);
    }

    /** Adds an entry that was made elsewhere and is this large. */
    void add(Node node, int size) throws Unreadable {
        count(size, node.line());
        open.element().children.add(node);
    }

    /** How many entries are open, the outermost among them. */
    int depth() {
        return open.size();
    }

    int entries() {
        return entries;
    }

    /** Closes all that is open. */
    Node root() {
        while (open.size() > 1) {
            close();
        }
        return open.element().node();
    }

    /** The same for formats with a nameless outermost value, which is left out. */
    Node document() {
        Node root = root();
        boolean nameless = root.children().stream()
                .anyMatch(child -> child.name().isEmpty() && !child.children().isEmpty());
        return nameless
                ? new Node(
                        "",
                        "",
                        0,
                        root.children().stream()
                                .flatMap(child -> child.name().isEmpty() ? child.children().stream() : Stream.of(child))
                                .toList())
                : root;
    }

    private void count(int more, int line) throws Unreadable {
        entries += more;
        if (entries > ENTRIES) {
            throw new Unreadable("more than " + ENTRIES + " entries at line " + line);
        }
    }
}
