package dev.gatehouse.init;

import java.util.ArrayList;
import java.util.List;

/**
 * A gate as it is written into a new gate.yaml.
 *
 * @param name its name
 * @param quick whether it is fast enough for the tier that runs whenever an agent wants to stop
 * @param lines its keys, each a line of YAML without indentation; the first is its type
 */
record GateDraft(String name, boolean quick, List<String> lines) {
    static GateDraft quick(String name, String... lines) {
        return new GateDraft(name, true, List.of(lines));
    }

    static GateDraft full(String name, String... lines) {
        return new GateDraft(name, false, List.of(lines));
    }

    /** This gate, run only after that one has passed. */
    GateDraft needing(String other) {
        List<String> more = new ArrayList<>(lines);
        more.add(1, "needs: [" + other + "]");
        return new GateDraft(name, quick, List.copyOf(more));
    }
}
