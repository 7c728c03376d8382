package dev.gatehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values computed from the definition by another program, without a rolling window. */
class LineHashesTest {
    @Test
    void anEmptyFileHasOneLine() {
        assertThat(LineHashes.of("")).containsExactly("c129715d7a2bc9a3:1");
    }

    @Test
    void blanksAndTabsDoNotCount() {
        List<String> expected =
                List.of("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");

        assertThat(LineHashes.of(" a\nb\n  \t\tc\n d")).isEqualTo(expected);
        assertThat(LineHashes.of("a\nb\nc\nd")).isEqualTo(expected);
    }

    @Test
    void emptyLinesHaveTheirOwn() {
        assertThat(LineHashes.of(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"))
                .containsExactly(
                        "8b7cf3e952e7aeb2:1",
                        "b1ae1287ec4718d9:1",
                        "bff680108adb0fcc:1",
                        "c6805c5e1288b612:1",
                        "b86d3392aea1be30:1",
                        "e6ceba753e1a442:1");
    }

    @Test
    void allLineEndsAreEqual() {
        List<String> expected = List.of("81b8d8db678b2bbe:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1");

        assertThat(LineHashes.of("a\nb\n")).isEqualTo(expected);
        assertThat(LineHashes.of("a\r\nb\r\n")).isEqualTo(expected);
        assertThat(LineHashes.of("a\rb\r")).isEqualTo(expected);
    }

    @Test
    void theWindowMovesAlongLongFiles() {
        assertThat(LineHashes.of("x\nx\nx\n" + "y".repeat(200)))
                .containsExactly(
                        "a29f5f452e520860:1", "5662608839105914:1", "a434200caccdeba8:1", "cadd4b5b9d92c51c:1");
    }

    @Test
    void equalHashesAreNumbered() {
        assertThat(LineHashes.of("x\n".repeat(120)))
                .startsWith("c0fe7b2700d6c254:1", "c0fe7b2700d6c254:2", "c0fe7b2700d6c254:3");
    }
}
