package dev.gatehouse.gates.planting;

import dev.gatehouse.gate.Planting;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages of sources. */
enum Language {
    /** Java. */
    JAVA("java"),
    /** Kotlin. */
    KOTLIN("kt"),
    /** JavaScript. */
    JAVASCRIPT("[cm]?jsx?"),
    /** TypeScript. */
    TYPESCRIPT("[cm]?tsx?"),
    /** Python. */
    PYTHON("py"),
    /** Go. */
    GO("go"),
    /** Rust. */
    RUST("rs"),
    /** Scripts for a POSIX shell or bash. */
    SHELL("sh|bash");

    private static final Pattern TEST = Pattern.compile(
            "(?:^|/)(?:tests?|__tests__|spec|src/test)/|[._-](?:test|spec)\\."
                    + "|(?:^|/)test_|(?:Test|Tests|IT)\\.[a-z]+$|(?:\\.config\\.|rc\\.)|(?:^|/)(?:module|package)-info\\.java$|\\.d\\.ts$");

    private final Pattern paths;

    Language(String endings) {
        this.paths = Pattern.compile("\\.(?:" + endings + ")$");
    }

    /** A source that is no test, or that is one when there is no other. */
    Optional<Source> any(Sources sources) throws IOException {
        Optional<Source> main = sources.first(
                Pattern.compile("^(?!.*(?:" + TEST.pattern() + ")).*" + paths.pattern()), text -> !text.isBlank());
        return main.isPresent() ? main : sources.first(paths, text -> !text.isBlank());
    }

    /** A way that has something appended to a source of this language. */
    Recipe.Way appending(String more) {
        return sources -> any(sources).map(source -> source.with(more)).orElseGet(this::missing);
    }

    /** A closing parenthesis that nothing opens: no language here takes it. */
    Recipe.Way broken() {
        return appending(")\n");
    }

    Planting missing() {
        return Planting.impossible("no source in " + name().charAt(0)
                + name().substring(1).toLowerCase(Locale.ROOT) + " was found where the gate looks");
    }
}
