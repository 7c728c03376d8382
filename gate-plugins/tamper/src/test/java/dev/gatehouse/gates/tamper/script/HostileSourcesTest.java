package dev.gatehouse.gates.tamper.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gates.tamper.change.SourceText;
import dev.gatehouse.gates.tamper.tests.TestFile;
import dev.gatehouse.gates.tamper.tests.TestReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that would take a reader hours or its stack, were it not linear and without recursion. */
class HostileSourcesTest {
    private static final int LENGTH = 60_000;
    private static final List<String> PATHS =
            List.of("a.test.js", "a.test.tsx", "test_a.py", "a_test.go", "src/test/ATest.kt", "tests/ATests.cs");
    private static final List<String> SEEDS = List.of(
            "x",
            "(",
            "it('a',()=>{",
            "describe('a',()=>{",
            "expect(a).toBe(",
            "`${",
            "<a b={",
            "f\"{",
            "/*",
            "\u0000",
            "\ud800",
            "\\u{",
            "if(a)",
            "try{",
            "assert not not ",
            "func TestA(t *testing.T){",
            "if a!=b{t.Fatal();",
            "class A:\n");

    static Stream<SourceText> sources() {
        return PATHS.stream()
                .flatMap(path -> SEEDS.stream().map(seed -> new SourceText(path, seed.repeat(LENGTH / seed.length()))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("sources")
    void aHostileSourceIsReadToItsEnd(SourceText source) {
        TestReader reader = ScriptReaders.ALL.stream()
                .filter(each -> each.reads(source.path()))
                .findFirst()
                .orElseThrow();
        TestFile file = reader.read(new SourceText(source.path(), source.text() + "\n"));
        assertThat(file.path()).isEqualTo(source.path());
        assertThat(Suppressions.in(source)).isNotNull();
    }
}
