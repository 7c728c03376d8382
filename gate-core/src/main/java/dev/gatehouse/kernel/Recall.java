package dev.gatehouse.kernel;

import dev.gatehouse.store.JudgementStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which gates need not run, because the judgement store knows what they would say. */
final class Recall {
    private final JudgementStore store;
    private final Keys keys;

    Recall(JudgementStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Gives keys and hits to the nodes. */
    void prepare(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.objection.isEmpty()) {
                node.key = keys.of(node);
                node.hit = node.key.flatMap(store::find);
            }
        }
        forgetWhatOthersNeed(nodes);
    }

    /** A remembered build leaves no outputs: whatever uses the workspace has what it needs run before it. */
    private static void forgetWhatOthersNeed(List<Node> nodes) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        nodes.stream().filter(Node::mustRun).filter(Node::usesWorkspace).forEach(open::add);
        while (!open.isEmpty()) {
            for (Node need : open.remove().needs) {
                if (seen.add(need)) {
                    open.add(need);
                    need.hit = need.usesWorkspace() ? Optional.empty() : need.hit;
                }
            }
        }
    }
}
