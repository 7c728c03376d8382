package dev.gatehouse.gates.tamper.build.run;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the checks out of a file of continuous integration in YAML, whichever service it is for. */
final class Workflow {
    private static final Set<String> SHELL =
            Set.of("run", "script", "bash", "pwsh", "powershell", "before_script", "after_script", "commands", "cmds");
    private static final Set<String> CONDITIONS_THAT_STAY = Set.of(
            "matrix.",
            "success()",
            "always()",
            "cancelled()",
            "pull_request",
            "needs.",
            "hashfiles",
            "runner.os",
            "succeeded()");

    private final List<Check> checks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** The checks of a workflow. */
    static Workflow of(Node root) {
        Workflow workflow = new Workflow();
        workflow.walk(root, Trigger.slack(root));
        return workflow;
    }

    List<Check> checks() {
        return checks;
    }

    /** All shell text. */
    List<String> texts() {
        return texts;
    }

    private void walk(Node node, Set<Slack> around) {
        Set<Slack> slack = new HashSet<>(around);
        node.children().forEach(child -> own(child).ifPresent(slack::add));
        slack.addAll(options(node.at("env")));
        slack.addAll(options(node.at("variables")));
        for (Node child : node.children()) {
            if (child.name().equals("uses")) {
                action(child, slack);
            } else if (SHELL.contains(child.name())
                    || child.name().equals("command") && child.children().isEmpty()) {
                shell(child, slack);
            } else {
                walk(child, slack);
            }
        }
    }

    /** What a key says of the mapping in which it stands. */
    private static Optional<Slack> own(Node key) {
        String value = key.value().strip().toLowerCase(Locale.ROOT);
        return switch (key.name()) {
            case "continue-on-error", "continueOnError", "allow_failure", "ignore_error", "ignore_errors" ->
                isNo(value) && key.children().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Slack.of(Kind.SWALLOWED, key.name() + ": " + shown(key)));
            case "if", "condition", "skip" -> condition(key, value);
            case "when" ->
                value.equals("manual") || value.equals("never") || value.equals("on_failure")
                        ? Optional.of(Slack.of(Kind.NOT_RUN, "when: " + value))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Slack> condition(Node key, String value) {
        boolean harmless = value.isEmpty()
                || isNo(value) && key.name().equals("skip")
                || value.equals("true")
                || CONDITIONS_THAT_STAY.stream().anyMatch(value::contains);
        boolean never = value.matches("(\\$\\{\\{)?\\s*'?(false|0)?'?\\s*(}})?")
                || value.contains("false &&")
                || value.contains("&& false");
        return value.isEmpty() || harmless && !never
                ? Optional.empty()
                : Optional.of(Slack.of(Kind.NOT_RUN, key.name() + ": " + shown(key)));
    }

    private static boolean isNo(String value) {
        return value.equals("false") || value.equals("no") || value.isEmpty();
    }

    private static String shown(Node key) {
        String value = key.value().strip();
        return value.length() > 60 ? value.substring(0, 60) : value;
    }

    /** Options for Maven that reach it through the environment. */
    private static Set<Slack> options(Node environment) {
        Set<Slack> slack = new HashSet<>();
        for (Node variable : environment.children()) {
            if (variable.name().startsWith("MAVEN_") || variable.name().equals("MVN_ARGS")) {
                Checks.of("mvn verify " + variable.value().replace('\n', ' '), variable.line())
                        .forEach(check -> slack.addAll(check.slack()));
            }
        }
        return slack;
    }

    private void shell(Node key, Set<Slack> slack) {
        List<Node> items = key.children().isEmpty() ? List.of(key) : key.children();
        for (Node item : items) {
            if (!item.children().isEmpty()) {
                walk(item, slack);
                continue;
            }
            texts.add(item.value());
            Checks.of(item.value(), item.line()).forEach(check -> checks.add(check.with(slack)));
        }
    }

    private void action(Node uses, Set<Slack> slack) {
        String name = uses.value().strip().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        if (name.matches(".*(lint|codeql-action/analyze|sonar|dependency-review|pre-commit/action|detekt|test|semgrep"
                        + "|trivy|gatehouse|gradle-build-action|codecov).*")
                && !name.startsWith("./")) {
            checks.add(new Check("action", name.length() > 80 ? name.substring(0, 80) : name, 0, slack, uses.line()));
        }
    }
}
