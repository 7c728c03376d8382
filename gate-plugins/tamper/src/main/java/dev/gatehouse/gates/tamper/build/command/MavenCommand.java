package dev.gatehouse.gates.tamper.build.command;

import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code mvn} with its phases and properties. */
final class MavenCommand {
    private static final Map<String, Integer> PHASES = Map.of(
            "test",
            1,
            "prepare-package",
            1,
            "package",
            2,
            "integration-test",
            3,
            "verify",
            4,
            "install",
            4,
            "deploy",
            4);
    private static final Pattern SKIP = Pattern.compile(
            "-D(skipTests|maven\\.test\\.skip(\\.exec)?|skipITs|skipUTs|surefire\\.skip|[\\w.-]{1,60}\\.skip)(=true)?");
    private static final Pattern IGNORE =
            Pattern.compile("-D(maven\\.test\\.failure\\.ignore|testFailureIgnore|[\\w.-]{1,60}\\.failOnViolation=false"
                    + "|[\\w.-]{1,60}\\.failsOnError=false|failIfNoTests=false|jacoco\\.haltOnFailure=false)(=true)?");
    private static final Pattern FILTER =
            Pattern.compile("-D(test|it\\.test|groups|excludedGroups|surefire\\.excludes)=.*");

    private MavenCommand() {}

    static Optional<Check> check(List<String> words, int line) {
        int degree = words.stream()
                .mapToInt(word -> PHASES.getOrDefault(word, 0))
                .max()
                .orElse(0);
        Optional<String> goal = words.stream()
                .filter(word ->
                        word.matches("[\\w.:-]{1,200}:(check|verify|cmp|mutationCoverage|enforce|analyze|sonar)"))
                .findFirst();
        if (degree > 0) {
            return Optional.of(new Check("tests", "maven", degree, slack(words), line));
        }
        return goal.map(word -> new Check("lint", shortened(word), 0, slack(words), line));
    }

    /** Without version and group, so that the plugin's upgrade is none of ours. */
    private static String shortened(String goal) {
        String[] parts = goal.split(":");
        String plugin = parts.length >= 3 ? parts[1] : parts[0];
        return plugin.replaceAll("-?maven-?|-?plugin", "") + ":" + parts[parts.length - 1];
    }

    /** What options say, be they on the command line, in {@code .mvn/maven.config} or in an environment variable. */
    static Set<Slack> slack(List<String> words) {
        Set<Slack> slack = new HashSet<>();
        for (String word : words) {
            String option = word.length() > 120 ? word.substring(0, 120) : word;
            if (SKIP.matcher(option).matches()) {
                boolean tests = option.matches("-D(skip|maven|surefire).*");
                slack.add(Slack.of(tests ? Kind.FILTERED : Kind.LENIENT, option.replace("=true", "")));
            } else if (IGNORE.matcher(option).matches()) {
                slack.add(Slack.of(Kind.FILTERED, option.replace("=true", "")));
            } else if (FILTER.matcher(option).matches()) {
                slack.add(Slack.of(Kind.FILTERED, option));
            } else if (option.equals("-fn") || option.equals("--fail-never")) {
                slack.add(Slack.swallowed(option));
            }
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if ((words.get(i).equals("-pl") || words.get(i).equals("--projects"))
                    && words.get(i + 1).contains("!")) {
                slack.add(Slack.of(Kind.FILTERED, "-pl " + words.get(i + 1)));
            }
        }
        return slack;
    }
}
