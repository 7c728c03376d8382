package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pom.xml says: of its main part and of each profile that somebody has to ask for. */
final class PomFacts {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final Pattern THRESHOLD =
            Pattern.compile(".*(minimum|threshold|coverage|mutation|ratio).*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SKIPS = Map.ofEntries(
            Map.entry("skipTests", "skips tests"),
            Map.entry("maven.test.skip", "skips tests"),
            Map.entry("maven.test.skip.exec", "skips tests"),
            Map.entry("surefire.skip", "skips tests"),
            Map.entry("skipITs", "skips integration tests"),
            Map.entry("maven.test.failure.ignore", "ignores failing tests"),
            Map.entry("testFailureIgnore", "ignores failing tests"));

    private final Facts facts;
    private final Map<String, String> properties = new HashMap<>();

    private PomFacts(Facts facts) {
        this.facts = facts;
    }

    static void read(Node root, Facts facts) {
        Node project = root.at("project");
        PomFacts pom = new PomFacts(facts);
        project.at("properties").children().forEach(each -> pom.properties.put(each.name(), each.value()));
        pom.part(project);
        for (Node profile : project.at("profiles").children()) {
            if (isOnByItself(profile.at("activation"))) {
                pom.part(profile);
            } else {
                pom.askedFor(profile);
            }
        }
    }

    private static boolean isOnByItself(Node activation) {
        return Values.isTrue(activation.text("activeByDefault"))
                || activation.text("property", "name").startsWith("!")
                || activation.has("jdk")
                || activation.has("os")
                || activation.has("file");
    }

    private void part(Node part) {
        properties(part.at("properties"));
        for (Node plugin : plugins(part)) {
            new PluginFacts(this, facts, plugin).read();
        }
        repositories(part);
    }

    /** A profile that is off unless asked for guards what it guards, and its slack is harmless. */
    private void askedFor(Node profile) {
        Facts inProfile = new Facts();
        for (Node plugin : plugins(profile)) {
            new PluginFacts(this, inProfile, plugin).read();
        }
        for (Fact fact : inProfile.all()) {
            if (fact.isGuard()) {
                Node at = new Node("", "", fact.line(), List.of());
                facts.degree(fact.rule(), fact.subject() + Comparison.ON_DEMAND, fact.amount(), fact.text(), at);
            }
        }
    }

    private static List<Node> plugins(Node part) {
        List<Node> plugins =
                new ArrayList<>(part.at("build", "pluginManagement", "plugins").all("plugin"));
        plugins.addAll(part.at("build", "plugins").all("plugin"));
        plugins.addAll(part.at("reporting", "plugins").all("plugin"));
        return plugins;
    }

    private void properties(Node list) {
        for (Node property : list.children()) {
            property(property);
        }
    }

    private void property(Node property) {
        String name = property.name();
        String value = resolved(property.value());
        Node at = new Node(name, value, property.line(), List.of());
        if (SKIPS.containsKey(name)) {
            facts.slackIf(Facts.EXCLUDED, SKIPS.get(name), at);
        } else if (name.equals("test") || name.equals("it.test") || name.equals("surefire.includesFile")) {
            facts.slack(Facts.RUNTIME, "runs only tests " + Values.quoted(value), at);
        } else if (name.equals("groups") || name.equals("excludedGroups") || name.equals("surefire.excludesFile")) {
            facts.slackEach(Facts.EXCLUDED, name.equals("groups") ? "runs only group" : "leaves out group", at);
        } else if (name.startsWith("surefire.") && !name.endsWith("ersion")) {
            facts.slack(Facts.RUNTIME, "runner option " + name + " " + Values.quoted(value), at);
        } else if (name.endsWith(".skip")) {
            facts.slackIf(Facts.LOWERED, "skips " + name.substring(0, name.length() - 5), at);
        } else if (name.startsWith("sonar.")) {
            SonarFacts.property(at, facts);
        } else if (THRESHOLD.matcher(name).matches() && !name.endsWith("ersion")) {
            facts.floor(Facts.LOWERED, "property " + name, value, at);
        } else {
            lenient(name, at);
        }
    }

    private void lenient(String name, Node at) {
        if (name.matches("(checkstyle|pmd|cpd|spotbugs|findbugs)\\.(failOnViolation|failsOnError|failOnError)")) {
            facts.slackIfNot(Facts.LOWERED, name.substring(0, name.indexOf('.')) + " doesn't fail the build", at);
        } else if (name.equals("jacoco.haltOnFailure")) {
            facts.slackIfNot(Facts.LOWERED, "jacoco doesn't fail the build", at);
        }
    }

    private void repositories(Node part) {
        for (String kind : List.of("repositories", "pluginRepositories")) {
            for (Node repository : part.at(kind).children()) {
                facts.slack(
                        "tamper/repository-added",
                        "takes artifacts from " + Values.quoted(repository.text("url")),
                        repository);
            }
        }
    }

    /** A value with the properties of this file put in, once. */
    String resolved(String value) {
        return value.indexOf('$') < 0
                ? value
                : PLACE.matcher(value)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                Values.quoted(properties.getOrDefault(place.group(1), place.group()))));
    }
}
