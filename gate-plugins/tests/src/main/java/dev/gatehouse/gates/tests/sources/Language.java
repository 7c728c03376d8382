package dev.gatehouse.gates.tests.sources;

import java.util.List;
import java.util.Optional;

/** A language whose tests are found. */
public enum Language {
    /** JUnit 3 to 6 and TestNG. */
    JAVA("java") {
        @Override
        List<SourceTest> scan(Source source) {
            return new JvmScan(source, JvmDialect.JAVA).scan();
        }
    },
    /** JUnit 4 to 6, TestNG and kotlin.test. */
    KOTLIN("kt") {
        @Override
        List<SourceTest> scan(Source source) {
            return new JvmScan(source, JvmDialect.KOTLIN).scan();
        }
    },
    /** JavaScript and TypeScript: node:test, Jest, Vitest, Mocha and their like. */
    SCRIPT("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx") {
        @Override
        List<SourceTest> scan(Source source) {
            return new ScriptScan(source).scan();
        }
    },
    /** pytest and unittest. */
    PYTHON("py") {
        @Override
        List<SourceTest> scan(Source source) {
            return new PythonScan(source).scan();
        }
    },
    /** The testing package. */
    GO("go") {
        @Override
        List<SourceTest> scan(Source source) {
            return GoScan.scan(source);
        }
    };

    private final List<String> endings;

    Language(String... endings) {
        this.endings = List.of(endings);
    }

    /** The language of a file, by its ending. */
    public static Optional<Language> of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        for (Language language : values()) {
            if (language.endings.contains(ending)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The tests of a source, in its order. Linear in the length of the text, whatever it holds. */
    public List<SourceTest> testsIn(String path, String text) {
        return scan(new Source(this, path, text));
    }

    abstract List<SourceTest> scan(Source source);
}
