package dev.gatehouse.gates.planting;

import dev.gatehouse.gate.Planting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Faults that known tools notice. The first that matches a command decides: particular goals come before programs. */
public final class CommandRecipes {
    private static final String BROKEN = "a source that cannot be parsed";
    private static final String UNFORMATTED = "a source that is not formatted";
    private static final String DOUBTFUL = "code that linters warn of";
    private static final Set<String> JVM = Set.of("mvn", "mvnw", "mvnd", "gradle", "gradlew");
    private static final Set<String> NEVER_FAIL = Set.of("true", ":", "echo", "printf");
    private static final Set<String> TESTING = Set.of(
            "test",
            "--test",
            "verify",
            "install",
            "deploy",
            "check",
            "build",
            "vitest",
            "jest",
            "mocha",
            "pytest",
            "py.test",
            "tox",
            "nox",
            "gotestsum");
    private static final Pattern COMPILES = Pattern.compile(
            "(?:test-)?compile|(?:test|compile\\w*)(?:Java|Kotlin|Classes)"
                    + "|classes|testClasses|process-(?:test-)?classes|package|verify|install|deploy|check|build|assemble");

    private static final List<Tool> TOOLS = List.of(
            // Linters and formatters of the JVM are goals of a build.
            Tool.goal("spotless|fmt-maven|formatter", UNFORMATTED, Language.JAVA, Faults.UNFORMATTED_BRACES),
            Tool.goal("checkstyle", DOUBTFUL, Language.JAVA, Faults.STYLE_JAVA),
            Tool.goal("pmd", DOUBTFUL, Language.JAVA, Faults.PMD_JAVA),
            Tool.goal("spotbugs|findbugs", "a null that is dereferenced", Language.JAVA, Faults.NULL_JAVA),
            Tool.program("javac", BROKEN, Language.JAVA, Faults.BROKEN),
            Tool.program("kotlinc|ktlint|detekt", BROKEN, Language.KOTLIN, Faults.BROKEN),
            Tool.program("tsc|vue-tsc", BROKEN, Language.TYPESCRIPT, Faults.BROKEN),
            Tool.program("eslint|oxlint|xo|standard", DOUBTFUL, Language.JAVASCRIPT, Faults.LINT_JS),
            Tool.program("biome", DOUBTFUL, Language.JAVASCRIPT, Faults.LINT_JS),
            Tool.program("prettier|dprint", UNFORMATTED, Language.JAVASCRIPT, Faults.UNFORMATTED_JS),
            Tool.program(
                    "mypy|pyright|ty", "a value of another type than declared", Language.PYTHON, Faults.TYPE_PYTHON),
            Tool.program("black|isort|yapf|autopep8", UNFORMATTED, Language.PYTHON, Faults.UNFORMATTED_PYTHON),
            Tool.program("ruff|flake8|pylint|pyflakes|pycodestyle", DOUBTFUL, Language.PYTHON, Faults.LINT_PYTHON),
            Tool.program("py_compile|compileall", BROKEN, Language.PYTHON, Faults.BROKEN),
            Tool.program("shellcheck", DOUBTFUL, Language.SHELL, Faults.LINT_SHELL),
            Tool.program("shfmt", UNFORMATTED, Language.SHELL, Faults.UNFORMATTED_SHELL),
            Tool.program("gofmt|gofumpt|goimports", UNFORMATTED, Language.GO, Faults.UNFORMATTED_GO),
            Tool.program("golangci-lint|staticcheck", DOUBTFUL, Language.GO, Faults.LINT_GO),
            Tool.program("rustfmt", UNFORMATTED, Language.RUST, Faults.UNFORMATTED_RUST),
            Tool.program("rustc", BROKEN, Language.RUST, Faults.BROKEN));

    private CommandRecipes() {}

    /** What a command must notice; empty when none of its programs is known. */
    public static List<Fault> of(String command) {
        List<String> words = Words.programs(command);
        for (Tool tool : TOOLS) {
            if (tool.isIn(words)) {
                return List.of(tool.fault());
            }
        }
        return byProgram(command, words);
    }

    private static List<Fault> byProgram(String command, List<String> words) {
        if (words.stream().anyMatch(JVM::contains)) {
            return ofBuild(command, words);
        }
        if (words.contains("go")) {
            return words.contains("test") ? tests(command) : List.of(new Fault(BROKEN, Language.GO.broken()));
        }
        if (words.contains("cargo")) {
            return List.of(
                    words.contains("fmt")
                            ? new Fault(UNFORMATTED, Language.RUST.appending(Faults.UNFORMATTED_RUST))
                            : new Fault(BROKEN, Language.RUST.broken()));
        }
        if (isSyntaxCheck(words)) {
            return List.of(new Fault(BROKEN, Language.SHELL.broken()));
        }
        if (words.contains("node") && words.contains("--check")) {
            return List.of(new Fault(BROKEN, Language.JAVASCRIPT.broken()));
        }
        if (!words.isEmpty() && words.stream().limit(1).allMatch(NEVER_FAIL::contains)) {
            return List.of(new Fault(
                    "a file that should not be there",
                    sources -> Planting.writing("planted-by-gate-prove.txt", "planted by gate prove\n")));
        }
        return tests(command);
    }

    private static boolean isSyntaxCheck(List<String> words) {
        return words.contains("-n") && words.stream().anyMatch(Set.of("sh", "bash", "dash")::contains);
    }

    private static List<Fault> ofBuild(String command, List<String> words) {
        List<Fault> faults = new ArrayList<>();
        boolean tests =
                words.stream().anyMatch(Set.of("test", "verify", "install", "deploy", "check", "build")::contains);
        if (tests || words.stream().anyMatch(COMPILES.asMatchPredicate())) {
            faults.add(new Fault(BROKEN, sources -> firstOf(sources, Language.JAVA, Language.KOTLIN)));
        }
        if (tests && !command.contains("skipTests") && !command.contains("maven.test.skip")) {
            faults.addAll(tests(command));
        }
        return faults;
    }

    private static Planting firstOf(Sources sources, Language one, Language other) throws IOException {
        Optional<Source> first = one.any(sources);
        return (first.isPresent() ? first : other.any(sources))
                .map(source -> source.with(")\n"))
                .orElseGet(one::missing);
    }

    /** What runs a script by the same interpreter may be anything. */
    private static List<Fault> tests(String command) {
        if (Words.programs(command).stream().noneMatch(TESTING::contains)) {
            return List.of();
        }
        TestDefects tests = TestDefects.of(command);
        return tests.areKnown() ? List.of(new Fault("a test that fails", tests::failing)) : List.of();
    }
}
