package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Steps of a Jenkinsfile. */
final class Jenkins {
    private Jenkins() {}

    /** The whole file: shell steps, with what the blocks around them do to their result. */
    static List<Check> checks(Node node, Set<Slack> around) {
        List<Check> checks = new ArrayList<>();
        for (Node child : node.children()) {
            boolean swallows = child.name().matches("catchError|warnError");
            Set<Slack> inner = swallows ? Set.of(Slack.of(Kind.SWALLOWED, child.name())) : around;
            if (child.name().matches("sh|bat|powershell")) {
                shell(child).forEach(check -> checks.add(check.with(around)));
            }
            checks.addAll(checks(child, inner));
        }
        return checks;
    }

    private static List<Check> shell(Node step) {
        String text = step.value().replaceAll("^\\(?\\s*(script\\s*:)?\\s*('''|\"\"\"|'|\")|('''|\"\"\"|'|\").*$", "");
        boolean status = step.value().contains("returnStatus");
        Set<Slack> slack = status ? Set.of(Slack.of(Kind.SWALLOWED, "returnStatus")) : Set.of();
        return Checks.of(text, step.line()).stream()
                .map(check -> check.with(slack))
                .toList();
    }
}
