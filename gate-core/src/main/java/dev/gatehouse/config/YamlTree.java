package dev.gatehouse.config;

import dev.gatehouse.config.Node.Entry;
import dev.gatehouse.config.Node.Mapping;
import dev.gatehouse.config.Node.Scalar;
import dev.gatehouse.config.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds nodes from the parser's events. Events rather than the parser's own nodes, because they show anchors, tags and
 * aliases at their place and need no resolver of scalars, whose patterns cost more at start-up than the parsing.
 */
final class YamlTree {
    private static final int DEEPEST = 24;

    private final Source source;
    private final Problems problems;
    private final Iterator<Event> events;
    private Place last;

    private YamlTree(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.last = source.at(0, 0, 1);
        LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The only document of the source, or null if there is none that could be used; then problems say why. */
    static @Nullable Node read(Source source, Problems problems) {
        try {
            return new YamlTree(source, problems).document();
        } catch (Unusable end) {
            problems.add(end.problem);
            return null;
        }
    }

    private @Nullable Node document() {
        next();
        Event start = next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            problems.add(source.at(0, 0, 1).problem("there is nothing in this file"));
            return null;
        }
        refuseDirectives((DocumentStartEvent) start);
        Node root = node(next(), 0);
        next();
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(place(after).problem("a second document starts here").help("keep one document per file"));
        }
        return root;
    }

    private void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.add(source.at(0, 0, 1)
                    .problem("YAML directives are not used here")
                    .help("take out the % lines"));
        }
    }

    private Node node(Event event, int depth) {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new Unusable(place.problem("nested deeper than " + DEEPEST + " levels"));
        }
        if (event instanceof NodeEvent node) {
            refuseAnchor(node, place);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            return scalar(scalar, place);
        }
        if (event instanceof CollectionStartEvent collection) {
            refuseTag(collection.getTag(), place);
        }
        return switch (event.getEventId()) {
            case SequenceStart -> sequence(place, depth);
            case MappingStart -> mapping(place, depth);
            default -> new Scalar(place, "", false);
        };
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        String text = event.getValue();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Characters.isRefused(text.codePointAt(i))) {
                String hex = Characters.hex(text.codePointAt(i));
                problems.add(place.problem("the string holds the invisible character U+" + hex));
                break;
            }
        }
        return new Scalar(place, text, event.isPlain());
    }

    private Sequence sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(place, items);
    }

    private Mapping mapping(Place place, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, depth + 1);
            Node value = node(next(), depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add(key.place().problem("wrong key").expecting("a word", key.what()));
            } else if (isNew(name, seen)) {
                entries.add(new Entry(name, value));
            }
        }
        return new Mapping(place, entries);
    }

    private boolean isNew(Scalar key, Map<String, Place> seen) {
        if (key.plain() && key.text().equals("<<")) {
            problems.add(key.place().problem("merge keys are not used here").help("write the keys out"));
            return false;
        }
        Place first = seen.putIfAbsent(key.text(), key.place());
        if (first != null) {
            problems.add(key.place()
                    .problem("duplicate key " + Quote.of(key.text()))
                    .help("it was first given on line " + first.line()));
        }
        return first == null;
    }

    private void refuseAnchor(NodeEvent event, Place place) {
        boolean alias = event.getEventId() == Event.ID.Alias;
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            String sign = (alias ? "*" : "&") + anchor.get().getValue();
            problems.add(place.problem("anchors and aliases are not used here: " + Quote.of(sign))
                    .help("write the value out"));
        }
    }

    private void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent()) {
            problems.add(place.problem(
                            "tags are not used here: " + Quote.of(tag.get().replace("tag:yaml.org,2002:", "!!")))
                    .help("take it out"));
        }
    }

    /** Whatever the parser throws is about the text; a fault of the parser itself must not become a crash of ours. */
    private Event next() {
        try {
            Event event = events.next();
            last = place(event);
            return event;
        } catch (RuntimeException refused) {
            throw new Unusable(SyntaxFault.problem(source, last, refused));
        }
    }

    private Place place(Event event) {
        Optional<Mark> start = event.getStartMark();
        if (start.isEmpty()) {
            return last;
        }
        Mark from = start.get();
        int width = 1;
        if (event.getEventId() == Event.ID.Scalar || event.getEventId() == Event.ID.Alias) {
            Mark to = event.getEndMark().orElse(from);
            width = to.getLine() == from.getLine() ? to.getIndex() - from.getIndex() : 1;
        }
        return source.at(from.getLine(), from.getColumn(), width);
    }

    /** Ends the reading of a document that cannot be read on. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ConfigProblem problem;

        Unusable(ConfigProblem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }
}
