package dev.gatehouse.gates.tamper.build.command;

import dev.gatehouse.gates.tamper.build.command.Slack.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Options of test runners that leave tests out, or demand less coverage. */
public final class TestOptions {
    private static final Set<String> FILTERS = Set.of(
            "-k",
            "-m",
            "--ignore",
            "--ignore-glob",
            "--deselect",
            "-run",
            "-skip",
            "--skip",
            "--filter",
            "-t",
            "--testNamePattern",
            "--testPathIgnorePatterns",
            "--testPathPattern",
            "--testPathPatterns",
            "--grep",
            "-g",
            "--exclude",
            "--changedSince",
            "--changed",
            "--shard",
            "--test-name-pattern",
            "--test-skip-pattern");
    private static final Set<String> SWITCHES = Set.of(
            "-short",
            "--passWithNoTests",
            "--pass-with-no-tests",
            "--no-run",
            "--collect-only",
            "--co",
            "--findRelatedTests",
            "--onlyChanged",
            "--only-changed",
            "-o",
            "--lf",
            "--last-failed",
            "--allow-empty",
            "--dry-run",
            "--list-tests",
            "--listTests",
            "--no-tests=pass",
            "--no-build-tests");
    private static final Set<String> FLOORS = Set.of(
            "--cov-fail-under",
            "--fail-under",
            "--lines",
            "--branches",
            "--functions",
            "--statements",
            "--coverage.thresholds");

    private static final Set<String> FLAGS = Set.of(
            "-v",
            "-vv",
            "-q",
            "-x",
            "-s",
            "-race",
            "-cover",
            "--run",
            "--ci",
            "--coverage",
            "--verbose",
            "--test",
            "--watch=false");

    private TestOptions() {}

    static boolean takesValue(String option) {
        return FILTERS.contains(option)
                || FLOORS.contains(option)
                || option.equals("-r")
                || option.equals("--reporter");
    }

    /** What these options let pass. */
    public static Set<Slack> of(List<String> words) {
        Set<Slack> slack = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals > 0 && word.startsWith("-") ? word.substring(0, equals) : word;
            String value = equals > 0 && word.startsWith("-")
                    ? word.substring(equals + 1)
                    : i + 1 < words.size() ? words.get(i + 1) : "";
            if (FILTERS.contains(option) && !(option.equals("-m") && value.matches("pytest|unittest"))) {
                slack.add(Slack.of(Kind.FILTERED, shortened(option + " " + value)));
            } else if (SWITCHES.contains(word) && !(word.equals("-o") && !value.isEmpty())) {
                slack.add(Slack.of(Kind.FILTERED, word));
            } else if (word.equals("-p") && value.startsWith("no:")) {
                slack.add(Slack.of(Kind.FILTERED, "-p " + shortened(value)));
            } else if (option.equals("--test-reporter")
                    || option.equals("--reporter")
                    || option.equals("--reporters")) {
                reporter(value, slack);
            }
        }
        only(words).ifPresent(slack::add);
        for (String floor : FLOORS) {
            slack.add(floor(floor, words));
        }
        return slack;
    }

    /** Files or folders named one by one; patterns over several folders name no file. */
    private static Optional<Slack> only(List<String> words) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            boolean isValue = before.startsWith("-") && !before.contains("=") && !FLAGS.contains(before);
            if (!isValue
                    && words.get(i)
                            .matches(
                                    "[^-=<>$][^=<>$]{0,200}(/|::|\\.(py|[cm]?[jt]sx?|rb|go)$)[^=<>$]{0,200}|[^-=<>$][^=<>$]{0,200}\\.(py|[cm]?[jt]sx?|rb|go)")
                    && !words.get(i).contains("**")
                    && !words.get(i).endsWith("/...")) {
                files.add(words.get(i));
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(Slack.of(Kind.FILTERED, shortened(Slack.ONLY + String.join(" ", files))));
    }

    /** A reporter from the tree writes the report that is judged; the well-known ones are harmless. */
    private static void reporter(String value, Set<Slack> slack) {
        if (value.startsWith(".") || value.startsWith("/")) {
            slack.add(Slack.swallowed("reporter " + shortened(value)));
        }
    }

    /** The part of 100 that such an option leaves uncovered; without it, all. */
    private static Slack floor(String option, List<String> words) {
        double least = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(option + "=")) {
                least = number(word.substring(option.length() + 1));
            } else if (word.equals(option) && i + 1 < words.size()) {
                least = number(words.get(i + 1));
            }
        }
        return new Slack(Kind.LENIENT, option, 100 - least);
    }

    private static double number(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
