package dev.gatehouse.gates.tamper.build.command;

import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Options of linters that let more pass. */
final class LintOptions {
    private static final Set<String> SWITCHES = Set.of(
            "--quiet",
            "--exit-zero",
            "--no-error-on-unmatched-pattern",
            "--pass-on-no-patterns",
            "--write",
            "--fix-only");
    private static final Set<String> LISTS = Set.of(
            "--ignore", "--extend-ignore", "--disable", "--rule", "--ignore-pattern", "--exclude", "--skip", "-s");

    private LintOptions() {}

    static Set<Slack> of(String program, List<String> words) {
        Set<Slack> slack = new HashSet<>();
        if (program.equals("eslint")) {
            slack.add(new Slack(Kind.LENIENT, "--max-warnings", warnings(words)));
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals > 0 ? word.substring(0, equals) : word;
            String value = equals > 0 ? word.substring(equals + 1) : i + 1 < words.size() ? words.get(i + 1) : "";
            if (SWITCHES.contains(word) && !(word.equals("--quiet") && !program.equals("eslint"))) {
                slack.add(Slack.of(Kind.LENIENT, word));
            } else if (LISTS.contains(option)) {
                slack.add(Slack.of(
                        Kind.LENIENT,
                        (option + " " + value).substring(0, Math.min(80, option.length() + 1 + value.length()))));
            }
        }
        return slack;
    }

    private static double warnings(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value = word.startsWith("--max-warnings=")
                    ? word.substring(15)
                    : word.equals("--max-warnings") && i + 1 < words.size() ? words.get(i + 1) : "";
            if (value.matches("\\d{1,9}")) {
                return Integer.parseInt(value);
            }
        }
        return Double.MAX_VALUE;
    }
}
