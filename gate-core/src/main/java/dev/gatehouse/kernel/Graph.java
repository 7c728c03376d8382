package dev.gatehouse.kernel;

import dev.gatehouse.plan.PlannedGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The selected gates, wired up. */
final class Graph {
    private Graph() {}

    /** A node for each selected gate, in plan order. */
    static List<Node> of(Assignment assignment) {
        Wanted wanted = new Wanted(assignment.ground());
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (PlannedGate gate : assignment.plan().gates()) {
            if (assignment.selection().gates().contains(gate.name())) {
                nodes.put(gate.name(), new Node(nodes.size(), gate, wanted.objection(gate)));
            }
        }
        nodes.values().forEach(node -> wire(node, nodes));
        return new ArrayList<>(nodes.values());
    }

    private static void wire(Node node, Map<String, Node> nodes) {
        for (String name : node.gate.entry().needs()) {
            Node need = nodes.get(name);
            if (need != null && !node.needs.contains(need)) {
                node.needs.add(need);
                need.dependents.add(node);
                node.open++;
            }
        }
    }
}
