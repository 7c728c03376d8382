package dev.gatehouse.gates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorsTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    [ERROR] @/m/X.java:[12,5] cannot find symbol;m/X.java:12:5;cannot find symbol
                    [ERROR] m/X.java:[12,5] error: cannot find symbol;m/X.java:12:5;cannot find symbol
                    @/m/X.java:12: error: illegal start;m/X.java:12;illegal start
                    e: file://@/k.kt:3:7 Unresolved reference 'a'.;k.kt:3:7;Unresolved reference 'a'.
                    src/a.ts(12,5): error TS2322: Type 'x';src/a.ts:12:5;TS2322: Type 'x'
                    src/a.ts:12:5 - error TS2322: Type 'x';src/a.ts:12:5;TS2322: Type 'x'
                    ./main.go:4:2: undefined: x;main.go:4:2;undefined: x
                    vet: ./main.go:4:2: undefined: x;main.go:4:2;undefined: x
                    src/main.rs:2:3: error[E0425]: cannot find value;src/main.rs:2:3;cannot find value
                    error[E0425]: cannot find value|  --> src/main.rs:2:3;src/main.rs:2:3;cannot find value
                    main.c:9:1: fatal error: no.h: No such file;main.c:9:1;no.h: No such file
                    File "p.py", line 7|    x = = 1|    ^|SyntaxError: invalid syntax;p.py:7;SyntaxError: invalid syntax
                    @/n.js:7|x x||SyntaxError: Unexpected identifier;n.js:7;SyntaxError: Unexpected identifier
                    """)
    void readsTheFormsOfKnownCompilers(String printed, String place, String message) throws IOException {
        String log = printed.replace("@", root.toString()).replace('|', '\n');
        assertThat(errors(log)).singleElement().satisfies(error -> {
            assertThat(error.at()).hasToString(place);
            assertThat(error.message()).isEqualTo(message);
        });
    }

    @Test
    void anErrorPrintedTwiceIsOneAndFilesOutsideTheTreeAreNone() throws IOException {
        String line = "[ERROR] m/X.java:[1,2] twice\n";
        assertThat(errors(line + line + "[ERROR] /etc/Y.java:[1,2] away\n[ERROR] ../Z.java:[1,2] away\n"))
                .hasSize(1);
    }

    @Test
    void linesThatMerelyMentionAPlaceAreNotErrors() throws IOException {
        assertThat(errors("at m/X.java:12\n[WARNING] m/X.java:[1,2] old\nmain.go:4: note\n[INFO] error: 0\n"))
                .isEmpty();
    }

    @Test
    void oneEndlessLineIsReadInBoundedMemory() throws IOException {
        assertThat(errors("x".repeat(30_000_000) + "\n[ERROR] m/X.java:[1,2] after it\n"))
                .hasSize(1);
    }

    private List<CompileError> errors(String log) throws IOException {
        Path file = Files.writeString(root.resolve("build.log"), log);
        Set<String> known = Set.of("m/X.java", "src/a.ts", "main.go", "src/main.rs", "main.c", "p.py", "n.js", "k.kt");
        return CompileErrors.inLog(file, TreePaths.of(root, root, known));
    }
}
