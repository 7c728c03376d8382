package dev.gatehouse.gates.tamper.build.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The programs that check. */
final class Tools {
    private static final Pattern CHECKING = Pattern.compile(
            "(.*[:_./-])?(tests?|unit|integration|e2e|it|specs?|check|checks|lint|verify|ci|coverage|cov|types?|typecheck|tsc"
                    + "|build|audit|validate|quality|format|fmt|pretest|posttest|prebuild|precheck)([:_.-].*)?");
    private static final Map<String, String> TESTS = Map.ofEntries(
            Map.entry("jest", "js"),
            Map.entry("vitest", "js"),
            Map.entry("mocha", "js"),
            Map.entry("ava", "js"),
            Map.entry("tap", "js"),
            Map.entry("jasmine", "js"),
            Map.entry("karma", "js"),
            Map.entry("wtr", "js"),
            Map.entry("react-scripts", "js"),
            Map.entry("playwright", "browser"),
            Map.entry("cypress", "browser"),
            Map.entry("pytest", "python"),
            Map.entry("tox", "python"),
            Map.entry("nox", "python"),
            Map.entry("nosetests", "python"),
            Map.entry("ctest", "ctest"),
            Map.entry("rspec", "ruby"),
            Map.entry("phpunit", "php"));
    private static final Map<String, String> LINTS = Map.ofEntries(
            Map.entry("eslint", "eslint"),
            Map.entry("biome", "eslint"),
            Map.entry("oxlint", "eslint"),
            Map.entry("tslint", "eslint"),
            Map.entry("standard", "eslint"),
            Map.entry("xo", "eslint"),
            Map.entry("stylelint", "stylelint"),
            Map.entry("prettier", "format"),
            Map.entry("ruff", "python"),
            Map.entry("flake8", "python"),
            Map.entry("pylint", "python"),
            Map.entry("black", "python format"),
            Map.entry("isort", "python format"),
            Map.entry("bandit", "bandit"),
            Map.entry("golangci-lint", "go"),
            Map.entry("staticcheck", "go"),
            Map.entry("shellcheck", "shellcheck"),
            Map.entry("ktlint", "kotlin"),
            Map.entry("detekt", "kotlin"),
            Map.entry("pre-commit", "pre-commit"));
    private static final Set<String> TYPES = Set.of("tsc", "vue-tsc", "mypy", "pyright");

    private Tools() {}

    static Optional<Check> check(List<String> words, int line) {
        String program = program(words.get(0));
        List<String> rest = words.subList(1, words.size());
        switch (program) {
            case "mvn", "mvnw", "mvnd" -> {
                return MavenCommand.check(rest, line);
            }
            case "gradle", "gradlew" -> {
                return GradleCommand.check(rest, line);
            }
            case "npm", "pnpm", "yarn", "bun" -> {
                return packageManager(rest, line);
            }
            case "poetry", "uv", "pipenv", "hatch", "pdm", "rye", "bundle", "rtk" -> {
                return rest.size() > 1 ? check(rest.subList(1, rest.size()), line) : Optional.empty();
            }
            case "python", "python3", "py" -> {
                return python(rest, line);
            }
            case "nyc", "c8", "coverage" -> {
                return covered(program, rest, line);
            }
            default -> {
                return byName(program, words, line);
            }
        }
    }

    private static Optional<Check> byName(String program, List<String> words, int line) {
        List<String> rest = words.subList(1, words.size());
        if (TESTS.containsKey(program)) {
            return Optional.of(new Check("tests", TESTS.get(program), 0, TestOptions.of(rest), line));
        }
        if (LINTS.containsKey(program)) {
            return Optional.of(new Check("lint", LINTS.get(program), 0, LintOptions.of(program, rest), line));
        }
        if (TYPES.contains(program)) {
            return Optional.of(new Check("types", program.endsWith("tsc") ? "js" : "python", 0, Set.of(), line));
        }
        return compiled(program, rest, line).or(() -> named(program, words, line));
    }

    /** Tools whose first word says what they do. */
    private static Optional<Check> compiled(String program, List<String> rest, int line) {
        String verb =
                rest.stream().filter(word -> !word.startsWith("-")).findFirst().orElse("");
        boolean tests = verb.equals("test") || verb.equals("nextest");
        if (Set.of(
                                "go", "cargo", "dotnet", "bazel", "sbt", "mix", "swift", "flutter", "deno", "ng", "nx",
                                "turbo", "rake")
                        .contains(program)
                && tests) {
            return Optional.of(new Check("tests", program, 0, TestOptions.of(rest), line));
        }
        if (program.equals("node") && rest.contains("--test")) {
            return Optional.of(new Check("tests", "js", 0, TestOptions.of(rest), line));
        }
        if (program.equals("go") && verb.equals("vet") || program.equals("cargo") && verb.equals("clippy")) {
            return Optional.of(new Check("lint", program + " " + verb, 0, Set.of(), line));
        }
        return Optional.empty();
    }

    /** Targets and scripts of the project's own, by what they are called. */
    private static Optional<Check> named(String program, List<String> words, int line) {
        if (Set.of("make", "just", "task", "rake", "gmake").contains(program)) {
            return words.subList(1, words.size()).stream()
                    .filter(word ->
                            !word.startsWith("-") && CHECKING.matcher(word).matches())
                    .findFirst()
                    .map(target -> new Check(kindOf(target), "make " + target, 0, Set.of(), line));
        }
        for (String word : words.subList(0, Math.min(3, words.size()))) {
            if (word.matches("(\\./)?[\\w./-]{1,200}(\\.\\w{1,4})?")
                    && word.contains(word.startsWith("./") ? "./" : "/")
                    && CHECKING.matcher(program(word)).matches()
                    && isRun(words.get(0), word)) {
                return Optional.of(new Check(kindOf(program(word)), program(word), 0, Set.of(), line));
            }
        }
        return Optional.empty();
    }

    private static boolean isRun(String first, String word) {
        return first.equals(word)
                || Set.of("bash", "sh", "zsh", "node", "ruby", "tsx", "ts-node").contains(first);
    }

    private static Optional<Check> packageManager(List<String> words, int line) {
        List<String> rest = words.stream().filter(word -> !word.startsWith("-")).toList();
        String verb = rest.isEmpty() ? "" : rest.get(0);
        if (verb.equals("exec") || verb.equals("dlx") || verb.equals("x")) {
            return rest.size() > 1 ? check(rest.subList(1, rest.size()), line) : Optional.empty();
        }
        boolean run = verb.equals("run") || verb.equals("run-script");
        String script = run && rest.size() > 1 ? rest.get(1) : verb.equals("t") ? "test" : verb;
        if (TESTS.containsKey(script) || LINTS.containsKey(script) || TYPES.contains(script)) {
            return check(words.subList(words.indexOf(script), words.size()), line);
        }
        Set<Slack> slack = new HashSet<>(TestOptions.of(words));
        if (words.contains("--if-present")) {
            slack.add(Slack.of(Slack.Kind.NOT_RUN, "--if-present"));
        }
        return Set.of("", "ci", "install", "i", "publish", "pack", "cache", "version", "set")
                                        .contains(script)
                                && !run
                        || !CHECKING.matcher(script).matches()
                ? Optional.empty()
                : Optional.of(
                        new Check(kindOf(script), script.equals("test") ? "js" : "script " + script, 0, slack, line));
    }

    private static Optional<Check> python(List<String> rest, int line) {
        if (rest.size() > 1 && rest.get(0).equals("-m")) {
            return rest.get(1).equals("unittest")
                    ? Optional.of(new Check("tests", "python", 0, TestOptions.of(rest), line))
                    : check(rest.subList(1, rest.size()), line);
        }
        boolean django = rest.size() > 1
                && rest.get(0).endsWith("manage.py")
                && rest.get(1).equals("test");
        return django
                ? Optional.of(new Check("tests", "python", 0, TestOptions.of(rest), line))
                : rest.isEmpty() ? Optional.empty() : named(rest.get(0), rest, line);
    }

    /** A tool that measures coverage around another, and may demand some. */
    private static Optional<Check> covered(String program, List<String> rest, int line) {
        int command = 0;
        while (command < rest.size()
                && (rest.get(command).startsWith("-")
                        || rest.get(command).matches("\\d+|run|-m|text|html|lcov|json|src|report")
                        || TestOptions.takesValue(command == 0 ? "" : rest.get(command - 1)))) {
            command++;
        }
        Set<Slack> slack = TestOptions.of(rest.subList(0, command));
        return command == rest.size()
                ? rest.contains("report") || rest.contains("check-coverage")
                        ? Optional.of(
                                new Check("coverage", program.equals("coverage") ? "python" : "js", 0, slack, line))
                        : Optional.empty()
                : check(rest.subList(command, rest.size()), line).map(check -> check.with(slack));
    }

    static String kindOf(String name) {
        for (String kind : List.of("lint", "typecheck", "coverage", "e2e", "integration", "build", "format")) {
            if (name.contains(kind)) {
                return kind.equals("typecheck") ? "types" : kind.equals("e2e") ? "e2e tests" : kind;
            }
        }
        return name.matches("(.*[:_./-])?(tests?|unit|specs?)([:_.-].*)?") ? "tests" : "check";
    }

    private static String program(String word) {
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        return name.replaceFirst("\\.(cmd|bat|exe)$", "");
    }
}
