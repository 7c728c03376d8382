package dev.gatehouse.gates.tamper.script;

import dev.gatehouse.gates.tamper.tests.TestReader;
import java.util.List;

/** The languages that are read by their tokens. */
public final class ScriptReaders {
    public static final List<TestReader> ALL =
            List.of(new ScriptTests(), new PythonTests(), new GoTests(), TypedTests.KOTLIN, TypedTests.CSHARP);

    private ScriptReaders() {}
}
