package dev.gatehouse.gates.tamper.build.command;

import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code gradle} with its tasks. */
final class GradleCommand {
    private GradleCommand() {}

    static Optional<Check> check(List<String> words, int line) {
        int degree = 0;
        Optional<String> other = Optional.empty();
        Set<Slack> slack = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String task = word.substring(word.lastIndexOf(':') + 1);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.equals("-x") || word.equals("--exclude-task")) {
                slack.add(Slack.of(Kind.FILTERED, "-x " + next));
                i++;
            } else if (word.equals("--tests")) {
                slack.add(Slack.of(Kind.FILTERED, "--tests " + next));
                i++;
            } else if (word.equals("-PskipTests") || word.equals("--dry-run") || word.equals("-m")) {
                slack.add(Slack.of(Kind.NOT_RUN, word));
            } else if (!word.startsWith("-")) {
                degree = Math.max(degree, degree(task));
                other = isChecking(task) ? Optional.of(task) : other;
            }
        }
        if (degree > 0) {
            return Optional.of(new Check("tests", "gradle", degree, slack, line));
        }
        return other.map(task -> new Check("lint", "gradle " + task, 0, slack, line));
    }

    private static int degree(String task) {
        return switch (task) {
            case "test" -> 1;
            case "check", "build" -> 2;
            default -> 0;
        };
    }

    private static boolean isChecking(String task) {
        return task.matches(
                "(?i)(spotlessCheck|checkstyle\\w*|pmd\\w*|spotbugs\\w*|detekt\\w*|ktlint\\w*|lint\\w*|pitest"
                        + "|jacocoTestCoverageVerification|koverVerify|apiCheck|\\w*test|integrationTest|verify\\w*|sonar\\w*)");
    }
}
