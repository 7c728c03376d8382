package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Set;

/** What a pom.xml says of Surefire and Failsafe. */
final class SurefireFacts {
    private static final Set<String> PLACES =
            Set.of("testClassesDirectory", "classesDirectory", "testSourceDirectory", "reportsDirectory");
    private static final Set<String> CLASS_PATH = Set.of(
            "classpathDependencyExcludes",
            "additionalClasspathElements",
            "additionalClasspathDependencies",
            "dependenciesToScan",
            "classpathDependencyScopeExclude");

    private final PomFacts pom;
    private final Facts facts;

    SurefireFacts(PomFacts pom, Facts facts) {
        this.pom = pom;
        this.facts = facts;
    }

    void read(Node configuration, boolean integration) {
        String tests = integration ? "integration tests" : "tests";
        for (Node setting : configuration.children()) {
            Node at = new Node(setting.name(), pom.resolved(setting.value()), setting.line(), setting.children());
            switch (setting.name()) {
                case "skip", "skipTests", "skipExec", "skipITs" -> facts.slackIf(Facts.EXCLUDED, "skips " + tests, at);
                case "testFailureIgnore" -> facts.slackIf(Facts.EXCLUDED, "ignores failing " + tests, at);
                case "failIfNoTests", "failIfNoSpecifiedTests" ->
                    facts.slackIfNot(Facts.EXCLUDED, "passes without " + tests, at);
                case "excludes", "exclude" -> excludes(tests, at);
                case "includes" -> includes(tests, at);
                case "test", "includesFile" ->
                    facts.slack(Facts.EXCLUDED, "runs only " + tests + " " + Values.quoted(at.value()), at);
                case "excludesFile" -> facts.slack(Facts.EXCLUDED, "leaves out " + tests + " by a file", at);
                case "groups" -> facts.slackEach(Facts.EXCLUDED, "runs only group", at);
                case "excludedGroups" -> facts.slackEach(Facts.EXCLUDED, "leaves out group", at);
                default -> runner(at);
            }
        }
    }

    /** Patterns of integration tests belong to the other of the two plugins. */
    private void excludes(String tests, Node list) {
        for (Node item : list.items()) {
            String pattern = Values.unquoted(pom.resolved(item.value()));
            if (!pattern.contains("$") && !(tests.equals("tests") && isIntegration(pattern))) {
                facts.slack(Facts.EXCLUDED, "leaves out " + tests + " " + Values.quoted(pattern), item);
            }
        }
    }

    private static boolean isIntegration(String pattern) {
        return pattern.matches("(\\*\\*/)?(\\*IT|IT\\*|\\*ITCase|\\*IntegrationTests?|\\*IT\\*|integration/\\*\\*)"
                + "(\\.java|\\.class)?");
    }

    /** Patterns for what runs: each of the base's has to stay; a first list narrows the defaults. */
    private void includes(String tests, Node list) {
        for (Node item : list.items()) {
            facts.guard(Facts.EXCLUDED, "runs " + tests + " " + Values.quoted(item.value()), item);
        }
        boolean all =
                list.items().stream().anyMatch(item -> isBroad(item.value().strip()));
        if (!all && !list.items().isEmpty()) {
            facts.slack(Facts.EXCLUDED, "runs only some " + tests, list);
        }
    }

    private static boolean isBroad(String pattern) {
        return List.of(
                        "**/*Test.java",
                        "**/*Test.class",
                        "**/*Tests.java",
                        "**/*.java",
                        "**/*.class",
                        "**/*Test*.java",
                        "%regex[.*Test.*]",
                        "**/*IT.java",
                        "**/IT*.java",
                        "**/*IT.class",
                        "**/*Test",
                        "**/*IT",
                        "**")
                .contains(pattern);
    }

    private void runner(Node setting) {
        String name = setting.name();
        if (name.equals("argLine") && setting.value().contains("-javaagent:")) {
            agents(setting);
        } else if (PLACES.contains(name)) {
            facts.slack(Facts.RUNTIME, name + " " + Values.quoted(setting.value()), setting);
        } else if (CLASS_PATH.contains(name)) {
            facts.slackEach(Facts.RUNTIME, name, setting);
        } else if (name.equals("properties")) {
            for (Node listener : setting.all("property")) {
                facts.slack(Facts.RUNTIME, "runner property " + Values.quoted(listener.text("name")), listener);
            }
            facts.slackEach(Facts.RUNTIME, "runner configuration", setting.at("configurationParameters"));
        }
    }

    /** Agents can rewrite anything; that of a mocking library comes from the local repository by its coordinates. */
    private void agents(Node argLine) {
        for (String word : argLine.value().split("\\s+")) {
            if (word.startsWith("-javaagent:") && !word.contains("mockito") && !word.contains("jacoco")) {
                facts.slack(Facts.RUNTIME, "agent " + Values.quoted(word.substring(11)), argLine);
            }
        }
    }
}
