package dev.gatehouse.gates.tamper.build;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.gates.tamper.build.command.Checks;
import dev.gatehouse.gates.tamper.build.syntax.Syntax;
import dev.gatehouse.gates.tamper.build.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whatever the text, each reader ends with an outline or says that it can't read it. In the build the inputs beside this
 * class are played; {@code JAZZER_FUZZ=1} looks for more.
 */
class ReadersFuzzTest {
    private static final List<Syntax> ALL = List.of(
            Syntax.XML,
            Syntax.JSON,
            Syntax.YAML,
            Syntax.TOML,
            Syntax.INI,
            Syntax.PROPERTIES,
            Syntax.BLOCKS,
            Syntax.TARGETS);

    @FuzzTest(maxDuration = "2m")
    void everyReaderEnds(byte[] data) {
        String text = data == null ? "" : new String(data, StandardCharsets.ISO_8859_1);
        for (Syntax syntax : ALL) {
            try {
                syntax.read(text).walk();
            } catch (Unreadable answer) {
                continue;
            }
        }
        Checks.of(text, 1);
        Checks.files(text);
    }
}
