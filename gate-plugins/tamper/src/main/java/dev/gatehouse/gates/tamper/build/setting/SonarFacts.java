package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;

/** What a project says to Sonar. */
final class SonarFacts {
    private SonarFacts() {}

    static void read(Node root, Facts facts) {
        root.children().forEach(property -> property(property, facts));
    }

    static void property(Node property, Facts facts) {
        String name = property.name();
        if (name.endsWith("exclusions") || name.startsWith("sonar.issue.ignore")) {
            for (String pattern : property.value().split(",")) {
                if (!isTests(pattern)) {
                    CoverageFacts.exclusion(facts, name, pattern, property);
                }
            }
        } else if (name.equals("sonar.qualitygate.wait") && Values.isTrue(property.value())) {
            facts.guard(Facts.LOWERED, "sonar waits for its quality gate", property);
        } else if (name.equals("sonar.skip")) {
            facts.slackIf(Facts.LOWERED, "skips sonar", property);
        }
    }

    private static boolean isTests(String pattern) {
        return pattern.contains("test");
    }
}
