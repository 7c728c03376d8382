package dev.gatehouse.gates.tests;

import java.util.regex.Pattern;

/** Tells sources of tests from others by their paths. */
final class TestFiles {
    private static final Pattern FOLDER = Pattern.compile("(?:^|/)(?:test|tests|__tests__|spec|androidTest|it)/");
    private static final Pattern NAME = Pattern.compile("(?:^|/)(?:Test\\w*|\\w+Tests?|\\w+TestCase|\\w+IT|\\w+Spec)"
            + "\\.(?:java|kt|groovy|scala|cs|swift|php)$|[._-](?:test|spec)\\.[cm]?[jt]sx?$|(?:^|/)test_[^/]*\\.py$"
            + "|_test\\.(?:py|go|rs|rb|cc|cpp|dart)$|_spec\\.rb$|(?:^|/)conftest\\.py$");
    private static final Pattern AFFIX =
            Pattern.compile("^(?:Test|test_)(?=.)|(?:Tests?|TestCase|IT|Spec|[._-](?:test|spec))$");

    private TestFiles() {}

    static boolean isTest(String path) {
        return FOLDER.matcher(path).find() || NAME.matcher(path).find();
    }

    /** The name of what a test file tests: {@code Calc} for {@code CalcTest.java} and {@code calc} for {@code calc.test.js}. */
    static String subject(String path) {
        return AFFIX.matcher(stem(path)).replaceFirst("");
    }

    /** The name of a file without folders and the last ending. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
