package dev.gatehouse.runner;

import dev.gatehouse.policy.HostReport;
import java.util.List;

/** Words for a tree that changed while it was judged. */
final class Movement {
    private static final int SHOWN = 9;

    private Movement() {}

    static HostReport.Obstacle obstacle(List<String> paths) {
        String names = String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())));
        String more = paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : "";
        return new HostReport.Obstacle(
                "the tree changed while it was judged: " + names + more,
                "Run the gate again when nothing writes to the tree. If a gate's own command writes there, let it write"
                        + " elsewhere, to files that git does not know and a .gitignore names.");
    }
}
