package dev.gatehouse.policy;

import dev.gatehouse.submission.Side;
import java.util.Optional;

/** What the two trees hold at a path. */
@FunctionalInterface
public interface TreeEntries {
    /**
     * Mode and object name of an entry, as {@code git ls-tree} prints them: {@code 100644 <object>}.
     *
     * @return the entry, or empty when that side has nothing at the path
     */
    Optional<String> entry(Side side, String path);
}
