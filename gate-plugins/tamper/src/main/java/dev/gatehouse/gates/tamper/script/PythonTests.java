package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.gates.tamper.tokens.Language;
import java.util.regex.Pattern;

/** Reads tests in Python. In a file whose name is not collected nothing is a test. */
final class PythonTests implements TestReader {
    private static final Pattern COLLECTED = Pattern.compile("test.*\\.py|.*_tests?\\.py");
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(?:tests?|testing)/.*\\.py");

    @Override
    public boolean reads(String path) {
        return COLLECTED.matcher(name(path)).matches()
                || FOLDER.matcher(path).matches()
                || name(path).equals("conftest.py");
    }

    @Override
    public TestFile read(SourceText source) {
        Code code = new Code(source, Language.PYTHON);
        boolean collected = COLLECTED.matcher(name(source.path())).matches();
        return new Assembly(code, new PythonGrammar(code, collected)).of(source.path());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
