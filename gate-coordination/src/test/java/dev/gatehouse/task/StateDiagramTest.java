package dev.gatehouse.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The diagram of the guide is the table of transitions. With {@code -Ddocs.rewrite=true} it is first drawn anew. */
class StateDiagramTest {
    private static final Path GUIDE = Path.of("../docs/Agent-Coordination-Patterns.md");
    private static final String START = "<!-- generated: states of a task -->\n```mermaid\n";
    private static final String END = "```\n";

    @Test
    void theGuideShowsTheTable() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(START) + START.length();
        assertThat(from).as("the mark in the guide").isGreaterThan(START.length());
        int to = guide.indexOf(END, from);
        if (Boolean.getBoolean("docs.rewrite")) {
            guide = guide.substring(0, from) + diagram() + guide.substring(to);
            Files.writeString(GUIDE, guide);
            to = from + diagram().length();
        }
        assertThat(guide.substring(from, to)).isEqualTo(diagram());
    }

    private static String diagram() {
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2"));
        lines.add("    [*] --> PLANNED : " + Transitions.first().wire());
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (TaskState from : TaskState.values()) {
            for (EventKind kind : EventKind.values()) {
                boolean everywhere = kind == EventKind.LATE_RESULT || kind == EventKind.CANCELLED;
                Transitions.next(from, kind)
                        .filter(to -> !everywhere && to != from)
                        .ifPresent(to -> arrows.computeIfAbsent(from + " --> " + to, any -> new ArrayList<>())
                                .add(kind.wire()));
            }
        }
        arrows.forEach((arrow, kinds) -> lines.add("    " + arrow + " : " + String.join("<br/>", kinds)));
        lines.add("    ACCEPTED --> [*]");
        lines.add("    CANCELLED --> [*]");
        return String.join("\n", lines) + "\n";
    }
}
