package dev.gatehouse.gates.tamper.build.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins entries of one name that each have children, as the tables {@code [tool.a]} and {@code [tool.b]} of TOML. */
final class Merge {
    Node merged(Node node) {
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        for (Node child : node.children()) {
            groups.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
        }
        List<Node> children = new ArrayList<>();
        groups.forEach((name, group) -> {
            boolean joined = !name.isEmpty()
                    && group.size() > 1
                    && group.stream().noneMatch(each -> each.children().isEmpty());
            if (joined) {
                children.add(merged(joined(group)));
            } else {
                group.forEach(each -> children.add(each.children().isEmpty() ? each : merged(each)));
            }
        });
        return new Node(node.name(), node.value(), node.line(), children);
    }

    private static Node joined(List<Node> group) {
        List<Node> children =
                group.stream().flatMap(each -> each.children().stream()).toList();
        return new Node(group.get(0).name(), group.get(0).value(), group.get(0).line(), children);
    }
}
