package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Files of a tree through one conversation with git. */
class ContentTest extends RepositoryTest {
    @Test
    void aConversationOutlivesTheThreadsOfWhoeverStartedIt() throws Exception {
        user.write("A.java", "first\n").write("B.java", "second\n");
        try (TreeContent content = gate().content(snapshot().tree())) {
            ThreadGroup gate = new ThreadGroup("gate");
            Thread first = new Thread(gate, () -> quietly(content, "A.java"));
            first.start();
            first.join();
            gate.interrupt();

            assertThat(read(content, "B.java")).isEqualTo("second\n");
        }
    }

    private static String quietly(TreeContent content, String path) {
        try {
            return read(content, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
