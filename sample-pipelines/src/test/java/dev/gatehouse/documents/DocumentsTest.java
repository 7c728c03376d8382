package dev.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gate.Rule;
import dev.gatehouse.runner.Inspection;
import dev.gatehouse.runner.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents of this repository; each check is also shown on a planted fault. With {@code -Ddocs.rewrite=true} the
 * blocks that name a source are first written anew from it.
 */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String GUIDE = "Agent-Coordination-Patterns.md";
    private static final List<String> TYPED = List.of("java", "ts");
    private static final Installation INSTALLATION = new Installation(
            List.of(),
            List.of(Path.of(System.getProperty("sample.distribution"), "plugins")),
            List.of(),
            Map.of(),
            "test");

    @TempDir
    Path temp;

    @BeforeAll
    static void rewrite() throws IOException {
        if (Boolean.getBoolean("docs.rewrite")) {
            Library.below(ROOT).rewrite(new Snippets(ROOT));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(ours().deadLinks()).isEmpty();
        assertThat(planted("# A title\n[a](#a-title) [b](#b-title) [c](none.md) [d](it.md#nothing) `[e](code)`\n")
                        .deadLinks())
                .containsExactly(
                        "it.md: leads nowhere: #b-title",
                        "it.md: leads nowhere: none.md",
                        "it.md: leads nowhere: it.md#nothing");
    }

    @Test
    void everyExampleSaysWhatItsSourceSays() throws IOException {
        assertThat(ours().drift(new Snippets(ROOT))).isEmpty();
        Files.writeString(temp.resolve("A.java"), "class A {\n    // snippet: x\n    int x;\n\n    // end\n}\n");
        String block = "<!-- snippet: A.java#x -->\n```java\nint y;\n```\n";
        Snippets snippets = new Snippets(temp);
        assertThat(planted(block).drift(snippets)).containsExactly("it.md: line 2 differs from A.java#x");
        planted(block).rewrite(snippets);
        assertThat(temp.resolve("it.md")).hasContent("<!-- snippet: A.java#x -->\n```java\nint x;\n\n```");
        assertThatThrownBy(() -> snippets.lines("A.java#z")).hasMessageContaining("not marked");
        assertThatThrownBy(() -> snippets.lines("B.java")).hasMessageContaining("no file");
    }

    @Test
    void noExampleOfTheGuideIsWithoutASource() throws IOException {
        assertThat(ours().documents()).anyMatch(document -> document.file().endsWith(GUIDE));
        assertThat(ours().unsourced(GUIDE, TYPED)).isEmpty();
        assertThat(planted("```java\nint y;\n```\n```\nplain\n```\n").unsourced("it.md", TYPED))
                .containsExactly("it.md: line 1 shows java that no source holds");
    }

    @Test
    void everyRuleThatIsNamedExists() throws Exception {
        List<Rule> rules = new Inspection(INSTALLATION).rules(Path.of("").toAbsolutePath());
        assertThat(ours().unknownRules(rules)).isEmpty();
        assertThat(planted("`tests/failed` `tests/faild` `command/lint/semi` `policy/*` `policies/x` `tests/a.txt`\n")
                        .unknownRules(rules))
                .containsExactly("it.md: names a rule that there is not: tests/faild");
    }

    @Test
    void everyPolicyThatIsShownIsValid() throws IOException {
        assertThat(ours().faultyPolicies(INSTALLATION)).isEmpty();
        assertThat(planted("```yaml\nversion: 1\ngates: {a: {type: comand, run: x}}\n```\n")
                        .faultyPolicies(INSTALLATION))
                .singleElement()
                .asString()
                .startsWith("it.md: line 1: ")
                .contains("comand");
    }

    private static Library ours() throws IOException {
        return Library.below(ROOT);
    }

    private Library planted(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("it.md"), text);
        return new Library(temp, List.of(Document.read(file)));
    }
}
