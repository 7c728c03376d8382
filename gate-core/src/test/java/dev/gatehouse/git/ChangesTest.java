package dev.gatehouse.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.submission.Change;
import dev.gatehouse.submission.Lines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes and their lines, honestly and under ways to blind a diff (10). */
class ChangesTest extends RepositoryTest {
    @Test
    void tellsAddedChangedAndDeletedLinesByFile() throws Exception {
        user.write("A.java", "one\nTWO\nthree\nfour\nfive\n").write("new", "n\n");
        Files.delete(user.path("src/B.java"));

        assertThat(changes())
                .containsExactly(
                        new Change(
                                Optional.of("A.java"),
                                Optional.of("A.java"),
                                List.of(new Lines(2, 2), new Lines(4, 5))),
                        new Change(Optional.empty(), Optional.of("new"), List.of(Lines.ALL)),
                        new Change(Optional.of("src/B.java"), Optional.empty(), List.of()));
    }

    @Test
    void linesThatOnlyWentAwayAddNone() throws Exception {
        user.write("A.java", "one\nthree\n");

        assertThat(change("A.java").added()).isEmpty();
    }

    @Test
    void followsRenamesWithAndWithoutEdits() throws Exception {
        String text = "line\n".repeat(20);
        user.write("old1", text).write("old2", text + "other\n").commit("Files");
        Files.move(user.path("old1"), user.path("new1"));
        Files.delete(user.path("old2"));
        user.write("new\n2", text + "edited\n");

        assertThat(change("new1")).isEqualTo(new Change(Optional.of("old1"), Optional.of("new1"), List.of()));
        assertThat(change("new\n2"))
                .isEqualTo(new Change(Optional.of("old2"), Optional.of("new\n2"), List.of(new Lines(21, 21))));
    }

    @Test
    void aNameOrAContentThatLooksLikeAPatchIsNoPatch() throws Exception {
        String name = "x\ndiff --git a/y b/y\n@@ -1 +1 @@\n";
        String text = "diff --git a/z b/z\n@@ -1,9 +1,9 @@\n-- a\n++ b\n";
        user.write(name, "1\n").write("z", "0\n").commit("Names");
        user.write(name, "1\n2\n").write("z", "0\n" + text);

        assertThat(change(name).added()).containsExactly(new Lines(2, 2));
        assertThat(change("z").added()).containsExactly(new Lines(2, 5));
    }

    @Test
    void attributesDriversAndSettingsBlindNothing() throws Exception {
        Path marker = folder.resolve("diff-ran");
        user.write(".gitattributes", "*.java -diff\n*.txt diff=quiet\n")
                .write("x.txt", "a\n")
                .commit("Attributes");
        user.git("config", "diff.quiet.textconv", "touch " + marker + "; echo same");
        user.git("config", "diff.quiet.command", "touch " + marker);
        user.git("config", "diff.external", "touch " + marker);
        user.git("config", "diff.noprefix", "true");
        user.git("config", "color.ui", "always");
        user.git("config", "diff.orderFile", "/nowhere");
        user.git("config", "diff.ignoreSubmodules", "all");
        user.git("config", "diff.renames", "copies");
        user.write("A.java", "one\nevil\nthree\n").write("x.txt", "a\nevil\n");

        assertThat(change("A.java").added()).containsExactly(new Lines(2, 2));
        assertThat(change("x.txt").added()).containsExactly(new Lines(2, 2));
        assertThat(marker).doesNotExist();
    }

    @Test
    void aNulInACommentMakesNoFileBinary() throws Exception {
        user.write("A.java", "one\n// \0\nevil\nthree\n");

        assertThat(change("A.java").added()).containsExactly(new Lines(2, 3));
    }

    @Test
    void lineEndingsAndMissingLastOnesAreCounted() throws Exception {
        user.write("crlf", "a\r\nb\r\n").write("cut", "a\nb").commit("Endings");
        user.write("crlf", "a\r\nB\r\n").write("cut", "a\nb\nc");

        assertThat(change("crlf").added()).containsExactly(new Lines(2, 2));
        assertThat(change("cut").added()).containsExactly(new Lines(2, 3));
    }

    @Test
    void aLinkInPlaceOfAFileIsWhollyChangedAndAModeIsNot() throws Exception {
        Files.delete(user.path("src/B.java"));
        Files.createSymbolicLink(user.path("src/B.java"), Path.of("../A.java"));
        user.path("A.java").toFile().setExecutable(true);

        assertThat(change("src/B.java").added()).containsExactly(Lines.ALL);
        assertThat(change("A.java").added()).isEmpty();
    }

    @Test
    void binaryContentComesBackAsItWas() throws Exception {
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);
        byte[] large = new byte[9_000_000];
        user.write("bin", bytes).write("large", large);

        try (TreeContent content = gate().content(snapshot().tree())) {
            assertThat(content.open("bin").orElseThrow().readAllBytes()).isEqualTo(bytes);
            try (var in = content.open("large").orElseThrow()) {
                assertThat(in.readAllBytes()).isEqualTo(large);
            }
            assertThat(content.open("src")).isEmpty();
            assertThat(content.open("absent")).isEmpty();
        }
    }

    @Test
    void contentsAreReadByManyThreads() throws Exception {
        for (int i = 0; i < 50; i++) {
            user.write("f" + i, "content " + i);
        }
        try (TreeContent content = gate().content(snapshot().tree())) {
            java.util.stream.IntStream.range(0, 500).parallel().forEach(i -> {
                try {
                    assertThat(read(content, "f" + i % 50)).isEqualTo("content " + i % 50);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void textIsOfRegularFilesOnly() throws Exception {
        Files.createSymbolicLink(user.path("gate.yaml"), Path.of("A.java"));
        var tree = snapshot().tree();

        assertThat(gate().text(tree, "gate.yaml")).isEmpty();
        assertThat(gate().text(tree, "src")).isEmpty();
        assertThat(gate().text(tree, "absent")).isEmpty();
        assertThat(gate().text(tree, "src/B.java")).contains("b\n");
        assertThat(gate().text(tree, "src/B.java")).contains("b\n");
    }
}
