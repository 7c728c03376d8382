package dev.gatehouse.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the runner behind the test script of a package and has it write JUnit XML. The runner is started itself rather
 * than through the script, which the worker could have changed.
 */
final class NodeTests {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+:,./=-]+( +[\\w@%+:,./=-]+)*");
    private static final Set<String> VITEST_MODES = Set.of("run", "watch", "dev");

    private NodeTests() {}

    /** A gate for the tests, if there are any. */
    static Optional<GateDraft> gate(PackageManifest manifest) {
        String script = manifest.scripts().getOrDefault("test", "").strip();
        if (script.isEmpty() || script.contains("no test specified")) {
            return Optional.empty();
        }
        Optional<GateDraft> known = PLAIN.matcher(script).matches()
                ? known(List.of(script.split(" +")), manifest.packages())
                : Optional.empty();
        return Optional.of(known.orElseGet(NodeTests::byExitCode));
    }

    private static Optional<GateDraft> known(List<String> words, Set<String> packages) {
        List<String> options = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "node" -> options.contains("--test") ? Optional.of(node(options)) : Optional.empty();
            case "vitest" -> Optional.of(vitest(options));
            case "mocha" -> Optional.of(mocha(options));
            case "jest" -> packages.contains("jest-junit") ? Optional.of(jest(options)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static GateDraft node(List<String> options) {
        String all = "node "
                + line(without(options, option -> option.startsWith("--test-reporter")))
                        .replaceFirst(
                                "--test(?= |$)",
                                "--test --test-reporter=junit --test-reporter-destination={out}/tests.xml");
        String some = all.replaceFirst("--test ", "--test --test-name-pattern={tests} ");
        return reporting("run: \"" + all + "\"", "rerun: \"" + some + "\"", "reruns: 1");
    }

    private static GateDraft vitest(List<String> options) {
        return reporting("run: \""
                + line("npx --no-install vitest run", without(options, VITEST_MODES::contains))
                + " --reporter=junit --outputFile={out}/tests.xml\"");
    }

    private static GateDraft mocha(List<String> options) {
        return reporting("run: \"" + line("npx --no-install mocha", options)
                + " --reporter xunit --reporter-option output={out}/tests.xml\"");
    }

    /** Its reporter takes the folder from the environment only. */
    private static GateDraft jest(List<String> options) {
        return reporting("shell: 'JEST_JUNIT_OUTPUT_DIR=\"$GATE_OUT\" " + line("npx --no-install jest --ci", options)
                + " --reporters=default --reporters=jest-junit'");
    }

    private static GateDraft byExitCode() {
        return GateDraft.full("tests", "type: command", "run: \"npm test\"", "timeout: 20m");
    }

    private static GateDraft reporting(String... commands) {
        List<String> lines = new ArrayList<>(List.of("type: tests"));
        lines.addAll(List.of(commands));
        lines.addAll(List.of("reports: [\"{out}/*.xml\"]", "timeout: 20m"));
        return new GateDraft("tests", false, lines);
    }

    private static List<String> without(List<String> words, Predicate<String> unwanted) {
        return words.stream().filter(unwanted.negate()).toList();
    }

    private static String line(String start, List<String> words) {
        return line(Stream.concat(Stream.of(start), words.stream()).toList());
    }

    private static String line(List<String> words) {
        return String.join(" ", words);
    }
}
