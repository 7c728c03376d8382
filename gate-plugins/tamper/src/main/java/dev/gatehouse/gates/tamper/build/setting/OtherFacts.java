package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.command.Check;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.command.Slack;
import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What smaller configurations say, one method for each kind of file. */
final class OtherFacts {
    private static final Map<String, String> SUCCESSORS = Map.of(
            "flake8",
            "ruff",
            "isort",
            "ruff",
            "pyupgrade",
            "ruff",
            "pydocstyle",
            "ruff",
            "autoflake",
            "ruff",
            "black",
            "ruff-format",
            "ruff-check",
            "ruff",
            "tslint",
            "eslint");

    private OtherFacts() {}

    static void golangci(Node root, Facts facts) {
        Node linters = root.at("linters");
        for (Node enabled : linters.at("enable").items()) {
            facts.guard(Facts.LOWERED, "golangci runs " + Values.quoted(enabled.value()), enabled);
        }
        facts.slackEach(Facts.LOWERED, "golangci doesn't run", linters.at("disable"));
        facts.slackIfNot(Facts.LOWERED, "golangci leaves tests out", root.at("run", "tests"));
        facts.slackEach(Facts.LOWERED, "golangci ignores", root.at("issues", "exclude"));
        Node code = root.at("run", "issues-exit-code");
        if (code.value().strip().equals("0")) {
            facts.slack(Facts.LOWERED, "golangci doesn't fail the build", code);
        }
    }

    static void detekt(Node root, Facts facts) {
        Node most = root.at("build", "maxIssues");
        facts.ceiling(Facts.LOWERED, "detekt maxIssues", most.value(), most);
        for (Node group : root.children()) {
            for (Node rule : group.children()) {
                facts.slackIfNot(
                        Facts.LOWERED, "detekt rule " + Values.quoted(rule.name()) + " is off", rule.at("active"));
            }
        }
    }

    static void codecov(Node root, Facts facts) {
        for (String status : List.of("project", "patch")) {
            Node all = root.at("coverage", "status", status);
            facts.slackIfNot(Facts.LOWERED, "codecov " + status + " is off", all);
            for (Node each : all.children()) {
                String subject = "codecov " + status + " " + each.name();
                facts.floor(Facts.LOWERED, subject + " target", each.text("target"), each.at("target"));
                facts.ceiling(Facts.LOWERED, subject + " threshold", each.text("threshold"), each.at("threshold"));
                facts.slackIf(Facts.LOWERED, subject + " only informs", each.at("informational"));
            }
        }
        for (Node ignored : root.at("ignore").items()) {
            if (!ignored.value().contains("test")) {
                CoverageFacts.exclusion(facts, "codecov", ignored.value(), ignored);
            }
        }
    }

    static void preCommit(Node root, Facts facts) {
        for (Node hook : root.anywhere("id")) {
            String id = hook.value().strip();
            facts.guard(Facts.CI, "the hook " + Values.quoted(SUCCESSORS.getOrDefault(id, id)) + " runs", hook);
        }
        for (Node hooks : root.anywhere("hooks")) {
            for (Node hook : hooks.children()) {
                if (hook.at("stages").items().stream()
                        .anyMatch(stage -> stage.value().equals("manual"))) {
                    facts.slack(Facts.CI, "the hook " + Values.quoted(hook.text("id")) + " waits for a call", hook);
                }
            }
        }
    }

    static void checkstyle(Node root, Facts facts) {
        for (Node module : root.at("module").walk()) {
            if (!module.name().equals("module")) {
                continue;
            }
            String name = Values.quoted(module.text("@name"));
            facts.guard(Facts.LOWERED, "checkstyle checks " + name, module);
            for (Node property : module.all("property")) {
                property(name, property, facts);
            }
        }
    }

    private static void property(String module, Node property, Facts facts) {
        String name = property.text("@name");
        String value = property.text("@value");
        Node shown = new Node(name, value, property.line(), List.of());
        if (name.equals("severity")) {
            int slack = List.of("error", "warning", "info", "ignore").indexOf(value.toLowerCase(Locale.ROOT));
            facts.ceilingAt(Facts.LOWERED, "checkstyle severity of " + module, Math.max(0, slack), shown);
        } else if (name.equals("max")) {
            facts.ceiling(Facts.LOWERED, "checkstyle max of " + module, value, shown);
        }
    }

    static void suppressions(Node root, Facts facts) {
        for (Node suppress : root.at("suppressions").children()) {
            String what = suppress.text("@checks") + suppress.text("@id") + " in " + suppress.text("@files");
            facts.slack("tamper/suppression-added", "checkstyle suppresses " + Values.quoted(what), suppress);
        }
        for (Node match : root.at("FindBugsFilter").all("Match")) {
            StringBuilder what = new StringBuilder();
            match.walk().stream()
                    .filter(node -> node.name().startsWith("@"))
                    .forEach(node -> what.append(' ').append(node.value()));
            facts.slack("tamper/suppression-added", "spotbugs leaves out" + Values.quoted(what.toString()), match);
        }
    }

    static void dotnet(Node root, Facts facts) {
        for (Node group : root.at("Project").all("PropertyGroup")) {
            facts.guardIfTrue(Facts.LOWERED, "the compiler fails on warnings", group.at("TreatWarningsAsErrors"));
            facts.slackIfNot(Facts.EXCLUDED, "no longer a test project", group.at("IsTestProject"));
            Node suppressed = group.at("NoWarn");
            for (String code : suppressed.value().split("[;,\\s]+")) {
                if (!code.isEmpty() && !code.contains("$")) {
                    facts.slack(Facts.LOWERED, "the compiler doesn't warn of " + Values.quoted(code), suppressed);
                }
            }
            Node threshold = group.at("Threshold");
            facts.floor(Facts.LOWERED, "coverage", threshold.value(), threshold);
        }
        for (Node items : root.at("Project").all("ItemGroup")) {
            for (Node removed : items.all("Compile")) {
                if (removed.text("@Remove").contains("Test")) {
                    facts.slack(
                            Facts.EXCLUDED, "doesn't compile tests " + Values.quoted(removed.text("@Remove")), removed);
                }
            }
        }
    }

    static void mavenConfig(Node root, Facts facts) {
        for (Node option : root.children()) {
            for (Check check : Checks.of("mvn verify " + option.name(), option.line())) {
                for (Slack slack : check.slack()) {
                    boolean lenient = slack.kind() == Slack.Kind.LENIENT;
                    facts.slack(
                            lenient ? Facts.LOWERED : Facts.EXCLUDED,
                            "every build runs with " + Values.quoted(slack.name()),
                            option);
                }
            }
            if (option.name().contains("-javaagent:") || option.name().contains("-Dmaven.ext.class.path")) {
                facts.slack(Facts.RUNTIME, "every build runs with " + Values.quoted(option.name()), option);
            }
        }
    }

    static void mavenExtensions(Node root, Facts facts) {
        for (Node extension : root.at("extensions").all("extension")) {
            String name = extension.text("groupId") + ":" + extension.text("artifactId");
            facts.slack(Facts.RUNTIME, "every build loads " + Values.quoted(name), extension);
        }
    }

    static void mavenSettings(Node root, Facts facts) {
        for (Node url : root.at("settings").anywhere("url")) {
            facts.slack("tamper/repository-added", "takes artifacts from " + Values.quoted(url.value()), url);
        }
    }

    static void npmrc(Node root, Facts facts) {
        for (Node option : root.children()) {
            String name = option.name();
            if (name.endsWith("registry")) {
                facts.slack("tamper/repository-added", "takes packages from " + Values.quoted(option.value()), option);
            } else if (name.equals("script-shell")) {
                facts.slack("tamper/entry-point-changed", "scripts run in " + Values.quoted(option.value()), option);
            } else if (name.equals("node-options")) {
                facts.slack(Facts.RUNTIME, "every run of node gets " + Values.quoted(option.value()), option);
            }
        }
    }

    static void gradleProperties(Node root, Facts facts) {
        for (Node option : root.children()) {
            if (option.value().contains("-javaagent:")) {
                facts.slack(Facts.RUNTIME, "every build runs with " + Values.quoted(option.value()), option);
            } else if (option.name().matches("(?i).*(minimum|threshold|coverage).*")) {
                facts.floor(Facts.LOWERED, "property " + option.name(), option.value(), option);
            } else if (option.name().matches("skip\\.?[tT]ests?")) {
                facts.slackIf(Facts.EXCLUDED, "skips tests", option);
            }
        }
    }

    static void junitPlatform(Node root, Facts facts) {
        for (Node key : root.children()) {
            String name = key.name();
            boolean risky = name.contains("conditions.deactivate")
                    || name.contains("autodetection")
                    || name.startsWith("junit.platform.")
                    || name.contains("postdiscovery")
                    || name.contains("interceptor")
                    || name.contains("testclass.order.default")
                    || name.contains("timeout.mode");
            boolean off = Values.isFalse(key.value()) && !name.contains("fail");
            if (risky && !off && !name.contains("output.capture") && !name.contains("stacktrace")) {
                facts.slack(Facts.RUNTIME, name + " " + Values.quoted(key.value()), key);
            }
        }
    }
}
