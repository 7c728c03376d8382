package dev.gatehouse.gates.planting;

import dev.gatehouse.gate.Planting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Defects of tests, whatever language they are written in. What the command names counts before what lies in the tree,
 * so that a repository of several languages has its fault planted where this gate looks.
 */
public final class TestDefects {
    private static final List<TestLanguage> JVM = List.of(JvmTests.JAVA, JvmTests.KOTLIN);
    private static final List<TestLanguage> SCRIPT = List.of(new ScriptTests());
    private static final List<TestLanguage> PYTHON = List.of(new PythonTests());
    private static final List<TestLanguage> GO = List.of(new GoTests());

    private static final Pattern FILE = Pattern.compile("^[\\w./-]+\\.(?:[cm]?[jt]sx?|py)$");

    private final String command;
    private final List<TestLanguage> languages;

    private TestDefects(String command, List<TestLanguage> languages) {
        this.command = command;
        this.languages = languages;
    }

    /** @param command that runs the tests, as text */
    public static TestDefects of(String command) {
        return new TestDefects(command, languages(command));
    }

    private static List<TestLanguage> languages(String command) {
        List<String> programs = Words.programs(command);
        if (Words.anyOf(programs, "mvn", "mvnw", "mvnd", "gradle", "gradlew")) {
            return JVM;
        }
        if (Words.anyOf(programs, "node", "npm", "npx", "pnpm", "yarn", "bun", "vitest", "jest", "mocha")) {
            return SCRIPT;
        }
        if (Words.anyOf(programs, "pytest", "py.test", "tox", "nox")) {
            return PYTHON;
        }
        return Words.anyOf(programs, "go", "gotestsum") ? GO : List.of();
    }

    /** Whether the command tells how its tests are written. */
    boolean areKnown() {
        return !languages.isEmpty();
    }

    /** One more test, which fails. */
    public Planting failing(Sources sources) throws IOException {
        return written(sources, TestLanguage::failing);
    }

    /** One test that is skipped. */
    public Planting skipped(Sources sources) throws IOException {
        return written(sources, TestLanguage::skipping);
    }

    /** A file of tests that cannot be parsed. */
    public Planting broken(Sources sources) throws IOException {
        return place(sources, TestLanguage::failing)
                .map(place -> place.source().with(")\n"))
                .orElseGet(this::missing);
    }

    private Planting written(Sources sources, Writing writing) throws IOException {
        return place(sources, writing)
                .map(place -> place.source().becoming(place.changed()))
                .orElseGet(this::missing);
    }

    /** Where the command names files, as {@code node --test a.js} does, it runs no others. */
    private Optional<Place> place(Sources sources, Writing writing) throws IOException {
        String hints = hints(sources);
        for (TestLanguage language : languages) {
            for (String word : command.split("[\\s'\"]+")) {
                Optional<Place> named = FILE.matcher(word).find()
                        ? sources.named(word).flatMap(source -> Place.in(source, writing, language, hints))
                        : Optional.empty();
                if (named.isPresent()) {
                    return named;
                }
            }
            Optional<Source> found = sources.first(
                    language.files(),
                    text -> writing.write(language, text, hints).isPresent());
            if (found.isPresent()) {
                return Place.in(found.get(), writing, language, hints);
            }
        }
        return Optional.empty();
    }

    /**
     * Where a test can be written.
     *
     * @param changed the text with it
     */
    private record Place(Source source, String changed) {
        static Optional<Place> in(Source source, Writing writing, TestLanguage language, String hints) {
            return writing.write(language, source.text(), hints).map(changed -> new Place(source, changed));
        }
    }

    private String hints(Sources sources) throws IOException {
        return command + sources.named("package.json").map(Source::text).orElse("");
    }

    private Planting missing() {
        return Planting.impossible(
                languages.isEmpty()
                        ? "it is not known how tests are written that '" + Words.shown(command) + "' runs"
                        : "no test was found to plant it beside, in a form that is known");
    }

    /** What is done to a file of tests. */
    private interface Writing {
        Optional<String> write(TestLanguage language, String text, String hints);
    }
}
