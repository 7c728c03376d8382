package dev.gatehouse.gates.tamper.build.setting;

import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import java.util.List;

/** All files that are understood. */
final class Dialects {
    private static final String JS = "(json|[cm]?[jt]s)";

    private static final List<Dialect> ALL = List.of(
            Dialect.of("pom\\.xml|.*\\.pom", Syntax.XML, PomFacts::read),
            Dialect.of("maven\\.config|jvm\\.config", Syntax.TARGETS, OtherFacts::mavenConfig),
            Dialect.of("extensions\\.xml", Syntax.XML, OtherFacts::mavenExtensions),
            Dialect.of("settings\\.xml", Syntax.XML, OtherFacts::mavenSettings),
            Dialect.of(".*\\.gradle(\\.kts)?", Syntax.BLOCKS, GradleFacts::read),
            Dialect.of("gradle\\.properties", Syntax.PROPERTIES, OtherFacts::gradleProperties),
            Dialect.of("junit-platform\\.properties", Syntax.PROPERTIES, OtherFacts::junitPlatform),
            Dialect.of("sonar-project\\.properties", Syntax.PROPERTIES, SonarFacts::read),
            Dialect.of(".*checkstyle.*\\.xml", Syntax.XML, OtherFacts::checkstyle),
            Dialect.of(".*(suppressions?|exclude|filter).*\\.xml", Syntax.XML, OtherFacts::suppressions),
            Dialect.of(".*\\.[cf]sproj|Directory\\.Build\\.(props|targets)", Syntax.XML, OtherFacts::dotnet),
            Dialect.of("package\\.json", Syntax.JSON, ScriptFacts::packageJson),
            Dialect.of("jest\\.config\\." + JS, Syntax.JSON, ScriptFacts::jest),
            Dialect.of("(vitest|vite)\\.config\\." + JS, Syntax.JSON, ScriptFacts::vitest),
            Dialect.of("\\.(nycrc|c8rc)(\\.json)?|nyc\\.config\\." + JS, Syntax.JSON, ScriptFacts::nyc),
            Dialect.of("\\.mocharc\\.(jsonc?|[cm]?js)|\\.mocharc", Syntax.JSON, ScriptFacts::mocha),
            Dialect.of("\\.mocharc\\.ya?ml", Syntax.YAML, ScriptFacts::mocha),
            Dialect.of("\\.eslintrc(\\.json|\\.[cm]?js)?|eslint\\.config\\." + JS, Syntax.JSON, ScriptFacts::eslint),
            Dialect.of("\\.eslintrc\\.ya?ml", Syntax.YAML, ScriptFacts::eslint),
            Dialect.of("tsconfig.*\\.json", Syntax.JSON, ScriptFacts::tsconfig),
            Dialect.of("\\.npmrc", Syntax.PROPERTIES, OtherFacts::npmrc),
            Dialect.of("pyproject\\.toml", Syntax.TOML, PythonFacts::pyproject),
            Dialect.of("\\.?ruff\\.toml", Syntax.TOML, PythonFacts::ruffToml),
            Dialect.of(
                    "setup\\.cfg|tox\\.ini|\\.?pytest\\.ini|\\.coveragerc|\\.?mypy\\.ini|\\.flake8|\\.?pylintrc",
                    Syntax.INI,
                    PythonFacts::ini),
            Dialect.of("\\.golangci\\.ya?ml", Syntax.YAML, OtherFacts::golangci),
            Dialect.of(".*detekt.*\\.ya?ml", Syntax.YAML, OtherFacts::detekt),
            Dialect.of("\\.?codecov\\.ya?ml", Syntax.YAML, OtherFacts::codecov),
            Dialect.of("\\.pre-commit-config\\.ya?ml", Syntax.YAML, OtherFacts::preCommit));

    private Dialects() {}

    static List<Dialect> of(String path) {
        return ALL.stream().filter(dialect -> dialect.files().test(path)).toList();
    }
}
