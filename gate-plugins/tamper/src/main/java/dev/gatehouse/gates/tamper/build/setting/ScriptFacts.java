package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the configuration of tools for JavaScript and TypeScript says. */
final class ScriptFacts {
    private static final Set<String> METRICS = Set.of("lines", "branches", "functions", "statements");
    private static final Set<String> STRICT = Set.of(
            "strict",
            "noImplicitAny",
            "strictNullChecks",
            "strictFunctionTypes",
            "strictBindCallApply",
            "strictPropertyInitialization",
            "noImplicitThis",
            "useUnknownInCatchVariables",
            "alwaysStrict",
            "noUnusedLocals",
            "noUnusedParameters",
            "noImplicitReturns",
            "noFallthroughCasesInSwitch",
            "noUncheckedIndexedAccess",
            "exactOptionalPropertyTypes",
            "noImplicitOverride",
            "noEmitOnError");
    private static final Set<String> LOADS = Set.of(
            "setupFiles",
            "setupFilesAfterEnv",
            "globalSetup",
            "globalTeardown",
            "reporters",
            "reporter",
            "testRunner",
            "testEnvironment",
            "runner",
            "testResultsProcessor",
            "require",
            "import",
            "node-option",
            "environment");

    private ScriptFacts() {}

    static void packageJson(Node root, Facts facts) {
        jest(root.at("jest"), facts);
        nyc(root.at("nyc"), facts);
        nyc(root.at("c8"), facts);
        mocha(root.at("mocha"), facts);
        eslint(root.at("eslintConfig"), facts);
    }

    static void jest(Node config, Facts facts) {
        for (Node group : config.at("coverageThreshold").children()) {
            metrics(group, group.name().equals("global") ? "" : group.name() + " ", facts);
        }
        facts.slackEach(Facts.EXCLUDED, "leaves out tests", paths(config, "testPathIgnorePatterns"));
        facts.slackEach(Facts.EXCLUDED, "leaves out tests", paths(config, "modulePathIgnorePatterns"));
        patterns(config.at("testMatch"), facts);
        patterns(config.at("testRegex"), facts);
        facts.slackIf(Facts.EXCLUDED, "passes without tests", config.at("passWithNoTests"));
        facts.slackIf(Facts.EXCLUDED, "runs only tests of changed files", config.at("onlyChanged"));
        coverage(config.at("coveragePathIgnorePatterns"), facts);
        loads(config, facts);
        config.at("projects").children().forEach(project -> jest(project, facts));
    }

    static void vitest(Node config, Facts facts) {
        for (Node test : config.all("test")) {
            Node coverage = test.at("coverage");
            Node thresholds = coverage.has("thresholds") ? coverage.at("thresholds") : coverage;
            metrics(thresholds, "", facts);
            if (Values.isTrue(thresholds.text("100"))) {
                METRICS.forEach(metric ->
                        facts.degree(Facts.LOWERED, "coverage of " + metric, 100, "100", thresholds.at("100")));
            }
            for (Node exclude : paths(test, "exclude").items()) {
                if (!exclude.value().startsWith("...")) {
                    facts.slackEach(Facts.EXCLUDED, "leaves out tests", exclude);
                }
            }
            patterns(test.at("include"), facts);
            facts.slackIf(Facts.EXCLUDED, "passes without tests", test.at("passWithNoTests"));
            facts.slackIf(
                    Facts.EXCLUDED, "goes on after unhandled errors", test.at("dangerouslyIgnoreUnhandledErrors"));
            coverage(coverage.at("exclude"), facts);
            loads(test, facts);
        }
    }

    static void nyc(Node config, Facts facts) {
        if (config == Node.NONE) {
            return;
        }
        for (String key : Set.of("check-coverage", "checkCoverage")) {
            facts.guardIfTrue(Facts.LOWERED, "coverage is checked", config.at(key));
        }
        metrics(config, "", facts);
        coverage(config.at("exclude"), facts);
    }

    static void mocha(Node config, Facts facts) {
        facts.slackEach(Facts.EXCLUDED, "leaves out tests", paths(config, "ignore"));
        facts.slackEach(Facts.EXCLUDED, "leaves out tests", paths(config, "exclude"));
        for (String filter : Set.of("grep", "fgrep")) {
            facts.slackEach(Facts.EXCLUDED, "runs only tests", config.at(filter));
        }
        facts.slackIf(Facts.EXCLUDED, "passes without tests", config.at("pass-on-failing-test-suite"));
        loads(config, facts);
    }

    static void eslint(Node root, Facts facts) {
        for (Node rules : root.anywhere("rules")) {
            for (Node rule : rules.children()) {
                level(rule, facts);
            }
        }
        for (String list : Set.of("ignorePatterns", "ignores")) {
            for (Node patterns : root.anywhere(list)) {
                patterns.items().forEach(item -> CoverageFacts.exclusion(facts, "eslint", item.value(), item));
            }
        }
    }

    private static void level(Node rule, Facts facts) {
        String value = rule.children().isEmpty()
                ? rule.value()
                : rule.children().get(0).value();
        int level = switch (Values.unquoted(value).toLowerCase(Locale.ROOT)) {
            case "off", "0" -> 2;
            case "warn", "1" -> 1;
            case "error", "2" -> 0;
            default -> -1;
        };
        if (level > 0) {
            Node shown = new Node(rule.name(), value, rule.line(), List.of());
            facts.ceilingAt(Facts.LOWERED, "the lint rule " + Values.quoted(rule.name()), level, shown);
        }
    }

    static void tsconfig(Node root, Facts facts) {
        Node options = root.at("compilerOptions");
        boolean all = Values.isTrue(options.text("strict"));
        for (Node option : options.children()) {
            if (STRICT.contains(option.name())) {
                facts.guardIfTrue(Facts.LOWERED, "tsconfig " + option.name(), option);
                if (all) {
                    facts.slackIfNot(Facts.LOWERED, "tsconfig without " + option.name(), option);
                }
            }
        }
    }

    /** Defaults and the folders that everybody leaves out are none of ours. */
    private static Node paths(Node config, String list) {
        Node all = config.at(list);
        return new Node(
                all.name(),
                Values.isGenerated(all.value()) ? "" : all.value(),
                all.line(),
                all.children().stream()
                        .filter(item -> !Values.isGenerated(item.value()))
                        .toList());
    }

    private static void patterns(Node list, Facts facts) {
        for (Node item : list.items()) {
            facts.guard(Facts.EXCLUDED, "runs tests " + Values.quoted(item.value()), item);
        }
    }

    private static void metrics(Node group, String where, Facts facts) {
        for (Node metric : group.children()) {
            if (METRICS.contains(metric.name())) {
                facts.floor(Facts.LOWERED, where + "coverage of " + metric.name(), metric.value(), metric);
            }
        }
    }

    private static void coverage(Node patterns, Facts facts) {
        for (Node item : patterns.items()) {
            if (!item.value().matches(".*(test|spec|\\.config\\.|__mocks__|stories|e2e|\\.\\.\\.).*")) {
                CoverageFacts.exclusion(facts, "coverage", item.value(), item);
            }
        }
    }

    /** Files of the tree that are loaded into the run; packages come from the lock file. */
    private static void loads(Node config, Facts facts) {
        for (String key : LOADS) {
            for (Node item : config.at(key).walk()) {
                String value = Values.unquoted(item.value());
                if (value.startsWith(".") || value.startsWith("<rootDir>") || value.startsWith("/")) {
                    facts.slack(Facts.RUNTIME, key + " " + Values.quoted(value), item);
                }
            }
        }
    }
}
