package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.command.TestOptions;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Set;

/** What the configuration of tools for Python says, whichever file it stands in. */
final class PythonFacts {
    private static final Set<String> STRICT = Set.of(
            "strict",
            "disallow_untyped_defs",
            "disallow_incomplete_defs",
            "disallow_untyped_calls",
            "disallow_any_generics",
            "disallow_subclassing_any",
            "check_untyped_defs",
            "warn_return_any",
            "warn_unused_ignores",
            "warn_unreachable",
            "no_implicit_optional",
            "strict_optional",
            "strict_equality",
            "no_implicit_reexport");

    private PythonFacts() {}

    static void pyproject(Node root, Facts facts) {
        Node tool = root.at("tool");
        pytest(tool.at("pytest", "ini_options"), facts);
        coverage(tool.at("coverage", "report"), tool.at("coverage", "run"), facts);
        mypy(tool.at("mypy"), "", facts);
        for (Node override : tool.at("mypy", "overrides").children()) {
            mypy(
                    override,
                    Values.quoted(override.at("module").items().stream()
                                    .map(Node::value)
                                    .findFirst()
                                    .orElse("")) + " ",
                    facts);
        }
        ruff(tool.at("ruff"), facts);
        ruff(tool.at("ruff", "lint"), facts);
        pylint(tool.at("pylint", "messages_control"), facts);
        pylint(tool.at("pylint", "messages control"), facts);
    }

    static void ini(Node root, Facts facts) {
        pytest(root.at("pytest"), facts);
        pytest(root.at("tool:pytest"), facts);
        for (String prefix : List.of("", "coverage:")) {
            coverage(root.at(prefix + "report"), root.at(prefix + "run"), facts);
        }
        for (Node section : root.children()) {
            if (section.name().startsWith("mypy")) {
                mypy(
                        section,
                        section.name().equals("mypy") ? "" : section.name().substring(5) + " ",
                        facts);
            }
        }
        Node flake8 = root.at("flake8");
        for (String list : List.of("ignore", "extend-ignore", "extend_ignore")) {
            facts.slackEach(Facts.LOWERED, "flake8 ignores", flake8.at(list));
        }
        Node complexity = flake8.at("max-complexity");
        facts.ceiling(Facts.LOWERED, "flake8 max-complexity", complexity.value(), complexity);
        pylint(root.at("MESSAGES CONTROL"), facts);
        pylint(root.at("MASTER"), facts);
    }

    static void ruff(Node config, Facts facts) {
        for (String list : List.of("ignore", "extend-ignore")) {
            facts.slackEach(Facts.LOWERED, "ruff ignores", config.at(list));
        }
        for (Node selected : config.at("select").items()) {
            facts.guard(Facts.LOWERED, "ruff selects " + Values.quoted(selected.value()), selected);
        }
        for (String list : List.of("exclude", "extend-exclude")) {
            config.at(list).items().forEach(item -> CoverageFacts.exclusion(facts, "ruff", item.value(), item));
        }
    }

    static void ruffToml(Node root, Facts facts) {
        ruff(root, facts);
        ruff(root.at("lint"), facts);
    }

    private static void pytest(Node config, Facts facts) {
        Node options = config.at("addopts");
        String text = options.children().isEmpty()
                ? options.value()
                : String.join(" ", options.children().stream().map(Node::value).toList());
        for (Slack slack : TestOptions.of(List.of(text.strip().split("\\s+")))) {
            if (slack.kind() == Slack.Kind.LENIENT) {
                if (slack.amount() < 100 && slack.name().equals("--cov-fail-under")) {
                    facts.degree(Facts.LOWERED, "coverage", 100 - slack.amount(), "" + (100 - slack.amount()), options);
                }
            } else {
                facts.slack(Facts.EXCLUDED, "pytest " + Values.quoted(slack.name()), options);
            }
        }
        facts.slackEach(Facts.EXCLUDED, "leaves out folders", spaced(config.at("norecursedirs")));
        facts.slackEach(Facts.EXCLUDED, "leaves out tests", config.at("collect_ignore"));
        for (String list : List.of("testpaths", "python_files", "python_classes", "python_functions")) {
            for (Node item : spaced(config.at(list)).items()) {
                for (String part : item.value().split("\\s+")) {
                    facts.guard(Facts.EXCLUDED, list + " " + Values.quoted(part), item);
                }
            }
            boolean narrow =
                    config.has(list) && !config.text(list).matches("(?s)(.*\\btests?\\b.*|.*\\*.*|\\[?\\.?]?|)");
            if (narrow && config.at(list).children().isEmpty()) {
                facts.slack(Facts.EXCLUDED, "limits " + list, config.at(list));
            }
        }
        facts.guardIfTrue(Facts.LOWERED, "pytest xfail_strict", config.at("xfail_strict"));
        config.at("filterwarnings").items().stream()
                .filter(item -> item.value().strip().startsWith("error"))
                .findFirst()
                .ifPresent(item -> facts.guard(Facts.LOWERED, "pytest turns warnings into errors", item));
    }

    private static Node spaced(Node list) {
        return list.children().isEmpty()
                ? new Node(list.name(), list.value().strip().replaceAll("\\s+", ","), list.line(), List.of())
                : list;
    }

    private static void coverage(Node report, Node run, Facts facts) {
        Node floor = report.at("fail_under");
        facts.floor(Facts.LOWERED, "coverage", floor.value(), floor);
        for (Node omit : List.of(report.at("omit"), run.at("omit"))) {
            for (Node item : omit.items()) {
                for (String pattern : item.value().split("[,\n]")) {
                    if (!pattern.matches(".*(test|setup\\.py|__main__|conftest).*")) {
                        CoverageFacts.exclusion(facts, "coverage", pattern, item);
                    }
                }
            }
        }
        facts.guardIfTrue(Facts.LOWERED, "coverage of branches is measured", run.at("branch"));
    }

    private static void mypy(Node config, String where, Facts facts) {
        for (Node option : config.children()) {
            if (STRICT.contains(option.name()) && where.isEmpty()) {
                facts.guardIfTrue(Facts.LOWERED, "mypy " + option.name(), option);
            }
        }
        facts.slackIf(Facts.LOWERED, "mypy " + where + "ignores errors", config.at("ignore_errors"));
        facts.slackEach(Facts.LOWERED, "mypy " + where + "disables", config.at("disable_error_code"));
        if (where.isEmpty()) {
            config.at("exclude").items().forEach(item -> CoverageFacts.exclusion(facts, "mypy", item.value(), item));
        }
    }

    private static void pylint(Node config, Facts facts) {
        facts.slackEach(Facts.LOWERED, "pylint disables", config.at("disable"));
        Node floor = config.at("fail-under");
        facts.floor(Facts.LOWERED, "pylint fail-under", floor.value(), floor);
    }
}
