package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML by its events: aliases are counted in full, merge keys ({@code <<}) give their entries to the mapping. */
final class YamlOutline {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(16 << 20).build();

    private final Outline outline = new Outline();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Anchor, Sized> anchors = new HashMap<>();

    /** An entry and how many it holds. */
    private record Sized(Node node, int size) {}

    /** An open mapping or list. */
    private static final class Frame {
        private final boolean mapping;
        private final Optional<Anchor> anchor;
        private final int entriesBefore;
        private @Nullable String key;

        Frame(boolean mapping, Optional<Anchor> anchor, int entriesBefore) {
            this.mapping = mapping;
            this.anchor = anchor;
            this.entriesBefore = entriesBefore;
        }

        boolean awaitsKey() {
            return mapping && key == null;
        }
    }

    private YamlOutline() {}

    static Node read(String text) throws Unreadable {
        YamlOutline yaml = new YamlOutline();
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                yaml.take(event);
            }
        } catch (YamlEngineException e) {
            throw new Unreadable("no well-formed YAML");
        }
        return yaml.outline.document();
    }

    private void take(Event event) throws Unreadable {
        if (event instanceof DocumentStartEvent) {
            anchors.clear();
        } else if (event instanceof CollectionStartEvent start) {
            if (frames.peek() != null && frames.element().awaitsKey()) {
                throw new Unreadable("a key that is no word at line " + line(event));
            }
            outline.open(name(), line(event));
            frames.push(new Frame(event instanceof MappingStartEvent, start.getAnchor(), outline.entries()));
        } else if (event instanceof CollectionEndEvent) {
            end();
        } else if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof AliasEvent alias) {
            alias(alias);
        }
    }

    private void end() {
        Frame frame = frames.pop();
        Node node = outline.close();
        frame.anchor.ifPresent(
                anchor -> anchors.put(anchor, new Sized(node, 1 + outline.entries() - frame.entriesBefore)));
    }

    private void scalar(ScalarEvent scalar) throws Unreadable {
        Frame frame = frames.peek();
        if (frame != null && frame.awaitsKey()) {
            frame.key = scalar.getValue();
            return;
        }
        Node node = new Node(name(), scalar.getValue(), line(scalar), List.of());
        outline.add(node, 1);
        scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Sized(node, 1)));
    }

    private void alias(AliasEvent alias) throws Unreadable {
        Sized meant = anchors.getOrDefault(alias.getAlias(), new Sized(Node.NONE, 1));
        Frame frame = frames.peek();
        if (frame != null && frame.awaitsKey()) {
            frame.key = meant.node.value();
            return;
        }
        String name = name();
        if (name.equals("<<")) {
            outline.leaf(name, "", line(alias));
            for (Node child : meant.node.children()) {
                outline.add(child, meant.size);
            }
        } else {
            outline.add(new Node(name, meant.node.value(), line(alias), meant.node.children()), meant.size);
        }
    }

    /** The key that waits for its value; none within a list. */
    private String name() {
        Frame frame = frames.peek();
        if (frame == null || !frame.mapping) {
            return "";
        }
        String key = frame.key == null ? "" : frame.key;
        frame.key = null;
        return key;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
