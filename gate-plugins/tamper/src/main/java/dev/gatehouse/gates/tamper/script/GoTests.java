package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import dev.gatehouse.gates.tamper.tokens.Language;

/** Reads tests in Go. */
final class GoTests implements TestReader {
    @Override
    public boolean reads(String path) {
        return path.endsWith("_test.go");
    }

    @Override
    public TestFile read(SourceText source) {
        Code code = new Code(source, Language.GO);
        return new Assembly(code, new GoGrammar(code)).of(source.path());
    }
}
