package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a build script of Gradle says. */
final class GradleFacts {
    private static final Pattern TEST = Pattern.compile(
            "(tasks\\.)?(test|integrationTest|withType|named|configureEach|register|matching)(\\.configure)?");
    private static final Map<String, String> PLUGINS = Map.ofEntries(
            Map.entry("checkstyle", "checkstyle runs check"),
            Map.entry("pmd", "pmd runs check"),
            Map.entry("com.github.spotbugs", "spotbugs runs check"),
            Map.entry("info.solidsoft.pitest", "pitest runs mutationCoverage"),
            Map.entry("io.gitlab.arturbosch.detekt", "detekt runs"),
            Map.entry("org.jlleitschuh.gradle.ktlint", "ktlint runs"),
            Map.entry("com.diffplug.spotless", "spotless runs check"),
            Map.entry("net.ltgt.errorprone", "compiler option -Xplugin:ErrorProne"),
            Map.entry("net.ltgt.nullaway", "nullaway runs"),
            Map.entry("org.owasp.dependencycheck", "dependency-check runs check"),
            Map.entry("de.thetaphi.forbiddenapis", "forbiddenapis runs check"));
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\n]{1,200})[\"']");

    private final Facts facts;

    private GradleFacts(Facts facts) {
        this.facts = facts;
    }

    static void read(Node root, Facts facts) {
        new GradleFacts(facts).block(root, "");
    }

    /** @param around the checker or task whose block this is; empty where it is none of ours */
    private void block(Node block, String around) {
        for (Node child : block.children()) {
            statement(child, around);
            block(child, around(child, around));
        }
    }

    private static String around(Node block, String around) {
        String name = block.name();
        if (TEST.matcher(name).matches()) {
            return isTestTask(block) ? "test" : kind(block.value(), around);
        }
        return switch (name) {
            case "checkstyle", "pmd", "spotbugs", "detekt", "ktlint", "pitest", "spotless", "kover" -> name;
            case "jacocoTestCoverageVerification", "tasks.jacocoTestCoverageVerification" -> "jacoco";
            default -> around;
        };
    }

    private static boolean isTestTask(Node block) {
        return block.name().matches("(tasks\\.)?(test|integrationTest)(\\.configure)?")
                || block.value().matches(".*(\\bTest\\b|[\"'](test|integrationTest)[\"']).*")
                        && !block.value().contains("Coverage");
    }

    private static String kind(String value, String around) {
        return value.contains("CoverageVerification")
                ? "jacoco"
                : value.matches("(?i).*checkstyle.*") ? "checkstyle" : value.matches("(?i).*pmd.*") ? "pmd" : around;
    }

    private void statement(Node statement, String around) {
        String name = statement.name().substring(statement.name().lastIndexOf('.') + 1);
        String prefix = statement.name().contains(".") ? statement.name().replaceAll("\\.[^.]*$", "") : "";
        String owner = prefix.matches("(tasks\\.)?test") ? "test" : prefix.isEmpty() ? around : around + prefix;
        plugin(statement);
        compiler(statement);
        repository(statement, around);
        if (owner.equals("test")) {
            test(statement, name);
        } else if (!around.isEmpty()) {
            checker(statement, name, around);
        }
        if (name.equals("dependsOn") && statement.value().contains("CoverageVerification")
                || statement.value().matches(".*dependsOn.{0,40}CoverageVerification.*")) {
            facts.guard(Facts.LOWERED, "check depends on the verification of coverage", statement);
        }
    }

    private void test(Node statement, String name) {
        switch (name) {
            case "exclude", "excludeTestsMatching" -> each(statement, "leaves out tests");
            case "excludeTags", "excludeGroups" -> each(statement, "leaves out group");
            case "includeTags", "includeGroups" -> each(statement, "runs only group");
            case "include", "includeTestsMatching" -> each(statement, "runs only tests");
            case "ignoreFailures" -> facts.slackIf(Facts.EXCLUDED, "ignores failing tests", assigned(statement));
            case "enabled", "isEnabled" -> facts.slackIfNot(Facts.EXCLUDED, "skips tests", assigned(statement));
            case "isIgnoreFailures" -> facts.slackIf(Facts.EXCLUDED, "ignores failing tests", assigned(statement));
            case "failOnNoDiscoveredTests", "isFailOnNoMatchingTests", "failOnNoMatchingTests" ->
                facts.slackIfNot(Facts.EXCLUDED, "passes without tests", assigned(statement));
            case "onlyIf" -> facts.slack(Facts.EXCLUDED, "runs tests on a condition", statement);
            case "testClassesDirs", "classpath", "scanForTestClasses" ->
                facts.slack(Facts.RUNTIME, name + " " + Values.quoted(statement.value()), statement);
            case "jvmArgs", "jvmArgs(" -> agent(statement);
            default -> {}
        }
    }

    private void agent(Node statement) {
        if (statement.value().contains("-javaagent:") && !statement.value().contains("mockito")) {
            facts.slack(Facts.RUNTIME, "agent " + Values.quoted(statement.value()), statement);
        }
    }

    private void checker(Node statement, String name, String checker) {
        Node value = assigned(statement);
        switch (name) {
            case "ignoreFailures", "isIgnoreFailures" ->
                facts.slackIf(Facts.LOWERED, checker + " doesn't fail the build", value);
            case "enabled", "isEnabled" -> facts.slackIfNot(Facts.LOWERED, "skips " + checker, value);
            case "maxWarnings", "maxErrors", "maxFailures", "maxIssues" ->
                facts.ceiling(Facts.LOWERED, checker + " " + name, value.value(), statement);
            case "minimum", "minBound", "minValue" -> CoverageFacts.limit(facts, "rules", number(statement), true);
            case "mutationThreshold", "coverageThreshold", "testStrengthThreshold" ->
                facts.floor(Facts.LOWERED, "pitest " + name, value.value(), statement);
            case "excludes", "exclude", "excludedClasses" -> exclusions(statement, checker);
            default -> {}
        }
    }

    private void exclusions(Node statement, String checker) {
        Matcher quoted = QUOTED.matcher(statement.value());
        while (quoted.find()) {
            CoverageFacts.exclusion(facts, checker, quoted.group(1), statement);
        }
    }

    private void each(Node statement, String subject) {
        Matcher quoted = QUOTED.matcher(statement.value());
        while (quoted.find()) {
            facts.slack(Facts.EXCLUDED, subject + " " + Values.quoted(quoted.group(1)), statement);
        }
    }

    private void plugin(Node statement) {
        if (statement.name().matches("id|apply|alias|java|kotlin") || PLUGINS.containsKey(statement.name())) {
            String text = statement.name().equals("id") || statement.name().equals("apply")
                    ? statement.value()
                    : "'" + statement.name() + "'";
            Matcher quoted = QUOTED.matcher(text);
            String subject = quoted.find() ? PLUGINS.get(quoted.group(1)) : null;
            boolean declared = !statement.value().startsWith("apply") && !text.contains("apply false");
            if (subject != null && declared && statement.children().isEmpty()) {
                facts.guard(Facts.LOWERED, subject, statement);
            }
        }
    }

    private void compiler(Node statement) {
        if (statement.name().contains("ompilerArgs") || statement.name().contains("freeCompilerArgs")) {
            for (String word : statement.value().split("[\\s\"'\\[\\]()<+=,]+")) {
                CompilerOptions.read(word, statement, facts);
            }
        }
        if (statement.name().endsWith("allWarningsAsErrors")) {
            facts.guardIfTrue(Facts.LOWERED, "the compiler fails on warnings", assigned(statement));
        }
    }

    private void repository(Node statement, String around) {
        if (around.isEmpty() && statement.name().equals("url")
                || statement.name().equals("setUrl")) {
            Matcher quoted = QUOTED.matcher(statement.value());
            if (quoted.find()) {
                facts.slack(
                        "tamper/repository-added", "takes artifacts from " + Values.quoted(quoted.group(1)), statement);
            }
        }
    }

    /** A value that may be given as an assignment, an argument or a call of {@code set}. */
    private static Node assigned(Node statement) {
        String value = Values.unquoted(statement.value().replaceFirst("^\\.?set\\s*\\(", "("));
        return new Node(statement.name(), value, statement.line(), List.of());
    }

    private static Node number(Node statement) {
        String value = statement.value().replaceAll("[\"'()]|\\.?toBigDecimal|BigDecimal\\.valueOf|new BigDecimal", "");
        return new Node(statement.name(), value, statement.line(), List.of());
    }
}
