package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When a workflow of GitHub runs. */
final class Trigger {
    private static final List<String> FOR_CHANGES =
            List.of("pull_request", "pull_request_target", "merge_group", "workflow_call");

    private Trigger() {}

    /** What keeps the whole workflow from running for a change; nothing for other services. */
    static Set<Slack> slack(Node root) {
        Set<Slack> slack = new HashSet<>();
        Node on = root.has("on") ? root.at("on") : root.at("true");
        if (!root.has("jobs") || on == Node.NONE) {
            return slack;
        }
        List<String> events = on.children().isEmpty()
                ? List.of(on.value())
                : on.children().stream()
                        .map(event -> event.name().isEmpty() ? event.value() : event.name())
                        .toList();
        if (events.stream().noneMatch(FOR_CHANGES::contains)) {
            slack.add(Slack.of(Kind.NOT_RUN, "no longer for pull requests"));
            if (!events.contains("push")) {
                slack.add(Slack.of(Kind.NOT_RUN, "no longer for pushes"));
            }
        }
        filter(on.at("pull_request"), slack);
        return slack;
    }

    private static void filter(Node event, Set<Slack> slack) {
        List<Node> branches = event.at("branches").items();
        if (!branches.isEmpty()
                && branches.stream()
                        .noneMatch(branch -> branch.value().matches("main|master|develop|trunk|dev|.*\\*.*"))) {
            slack.add(Slack.of(Kind.NOT_RUN, "only for other branches"));
        }
        for (Node ignored : event.at("paths-ignore").items()) {
            if (ignored.value().matches(".*(\\*\\*$|\\.(java|kt|js|ts|tsx|py|go|cs)|src|test|lib).*")
                    && !ignored.value().contains("doc")) {
                slack.add(Slack.of(Kind.NOT_RUN, "not for " + ignored.value()));
            }
        }
        List<Node> types = event.at("types").items();
        if (!types.isEmpty() && types.stream().noneMatch(type -> type.value().matches("opened|synchronize"))) {
            slack.add(Slack.of(Kind.NOT_RUN, "not when a pull request changes"));
        }
    }
}
