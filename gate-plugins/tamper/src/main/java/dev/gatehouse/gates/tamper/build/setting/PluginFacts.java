package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pom.xml says of one plugin, for the plugin as a whole and for its executions. */
final class PluginFacts {
    /** Plugins that check, by what they are called here. */
    private static final Map<String, String> CHECKERS = Map.ofEntries(
            Map.entry("jacoco-maven-plugin", "jacoco"),
            Map.entry("pitest-maven", "pitest"),
            Map.entry("maven-checkstyle-plugin", "checkstyle"),
            Map.entry("maven-pmd-plugin", "pmd"),
            Map.entry("spotbugs-maven-plugin", "spotbugs"),
            Map.entry("findbugs-maven-plugin", "spotbugs"),
            Map.entry("maven-enforcer-plugin", "enforcer"),
            Map.entry("spotless-maven-plugin", "spotless"),
            Map.entry("fmt-maven-plugin", "fmt"),
            Map.entry("japicmp-maven-plugin", "japicmp"),
            Map.entry("animal-sniffer-maven-plugin", "animal-sniffer"),
            Map.entry("dependency-check-maven", "dependency-check"),
            Map.entry("license-maven-plugin", "licence"),
            Map.entry("forbiddenapis", "forbiddenapis"),
            Map.entry("maven-failsafe-plugin", "failsafe"),
            Map.entry("gate-maven-plugin", "gate"));

    private static final Set<String> GOALS = Set.of(
            "check",
            "cpd-check",
            "enforce",
            "verify",
            "integration-test",
            "mutationCoverage",
            "cmp",
            "testCheck",
            "aggregate-pmd-check",
            "check-format");

    private final PomFacts pom;
    private final Facts facts;
    private final Node plugin;
    private final String name;

    PluginFacts(PomFacts pom, Facts facts, Node plugin) {
        this.pom = pom;
        this.facts = facts;
        this.plugin = plugin;
        this.name = plugin.text("artifactId");
    }

    void read() {
        configuration(plugin.at("configuration"));
        for (Node execution : plugin.at("executions").all("execution")) {
            goals(execution);
            configuration(execution.at("configuration"));
        }
    }

    private void goals(Node execution) {
        String checker = CHECKERS.get(name);
        boolean runs = !execution.text("phase").equals("none");
        for (Node goal : execution.at("goals").all("goal")) {
            if (checker != null && runs && GOALS.contains(goal.value().strip())) {
                boolean test = checker.equals("failsafe");
                facts.guard(
                        test ? Facts.EXCLUDED : Facts.LOWERED,
                        test
                                ? "integration tests run"
                                : checker + " runs " + goal.value().strip(),
                        goal);
            }
        }
    }

    private void configuration(Node configuration) {
        switch (name) {
            case "maven-surefire-plugin", "maven-failsafe-plugin" ->
                new SurefireFacts(pom, facts).read(configuration, name.equals("maven-failsafe-plugin"));
            case "jacoco-maven-plugin" -> jacoco(configuration);
            case "pitest-maven" -> pitest(configuration);
            case "maven-compiler-plugin" -> compiler(configuration);
            default -> {
                if (CHECKERS.containsKey(name)) {
                    checker(CHECKERS.get(name), configuration);
                }
            }
        }
    }

    private void jacoco(Node configuration) {
        checker("jacoco", configuration);
        facts.slackIfNot(Facts.LOWERED, "jacoco doesn't fail the build", value(configuration, "haltOnFailure"));
        for (Node rule : configuration.at("rules").children()) {
            String element = rule.text("element").isEmpty() ? "BUNDLE" : rule.text("element");
            for (Node limit : rule.at("limits").children()) {
                limit(element, limit);
            }
            exclusions("excludes", rule);
        }
        exclusions("excludes", configuration);
    }

    private void limit(String element, Node limit) {
        String counter = limit.text("counter").isEmpty() ? "INSTRUCTION" : limit.text("counter");
        String value = limit.text("value").isEmpty() ? "COVEREDRATIO" : limit.text("value");
        CoverageFacts.limit(facts, element + " " + counter + " " + value, value(limit, "minimum"), true);
        CoverageFacts.limit(facts, element + " " + counter + " " + value, value(limit, "maximum"), false);
    }

    private void pitest(Node configuration) {
        checker("pitest", configuration);
        for (String threshold : List.of("mutationThreshold", "coverageThreshold", "testStrengthThreshold")) {
            Node at = value(configuration, threshold);
            facts.floor(Facts.LOWERED, "pitest " + threshold, at.value(), at);
        }
        for (String list : List.of("excludedClasses", "excludedMethods", "excludedTestClasses")) {
            exclusions(list, configuration);
        }
    }

    private void compiler(Node configuration) {
        facts.guardIfTrue(Facts.LOWERED, "the compiler fails on warnings", value(configuration, "failOnWarning"));
        for (Node argument : configuration.walk()) {
            for (String option : pom.resolved(argument.value()).split("\\s+")) {
                CompilerOptions.read(option, argument, facts);
            }
        }
    }

    private void checker(String checker, Node configuration) {
        for (String skip : List.of("skip", "skipCheck")) {
            facts.slackIf(Facts.LOWERED, "skips " + checker, value(configuration, skip));
        }
        for (String fails : List.of("failOnViolation", "failsOnError", "failOnError", "fail")) {
            facts.slackIfNot(Facts.LOWERED, checker + " doesn't fail the build", value(configuration, fails));
        }
        Node most = value(configuration, "maxAllowedViolations");
        facts.ceiling(Facts.LOWERED, checker + " maxAllowedViolations", most.value(), most);
        Node priority = value(configuration, "failurePriority");
        facts.floor(Facts.LOWERED, checker + " failurePriority", priority.value(), priority);
        ordered(checker, "violationSeverity", List.of("info", "warning", "error"), configuration);
        ordered(checker, "threshold", List.of("low", "medium", "high"), configuration);
        ordered(checker, "effort", List.of("max", "default", "min"), configuration);
        exclusions("excludes", configuration);
        exclusions("excludeFilterFile", configuration);
    }

    /** A setting whose first value is the strictest. */
    private void ordered(String checker, String setting, List<String> values, Node configuration) {
        Node at = value(configuration, setting);
        int place = values.indexOf(at.value().strip().toLowerCase(java.util.Locale.ROOT));
        if (place >= 0) {
            facts.ceilingAt(Facts.LOWERED, checker + " " + setting, place, at);
        }
    }

    private void exclusions(String list, Node configuration) {
        for (Node item : configuration.at(list).items()) {
            CoverageFacts.exclusion(facts, CHECKERS.getOrDefault(name, name), pom.resolved(item.value()), item);
        }
    }

    private Node value(Node configuration, String setting) {
        Node at = configuration.at(setting);
        return new Node(at.name(), pom.resolved(at.value()), at.line(), List.of());
    }
}
