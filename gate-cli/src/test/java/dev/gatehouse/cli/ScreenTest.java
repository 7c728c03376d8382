package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.report.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
    @ParameterizedTest
    @CsvSource({"132, 132", "40, 40", "19, -1", "0, -1", "wide, -1", "'', -1"})
    void whatAShellSaysOfItsColumnsCountsUnlessItCannotBe(String said, int columns) {
        PrintStream nowhere = Shell.stream(new ByteArrayOutputStream());
        Screen screen = new Screen(
                new Terminal(nowhere, nowhere, false), Surroundings.of(Map.of("COLUMNS", said, "PATH", "/bin")));

        Style style = screen.style(ColorChoice.ALWAYS);

        assertThat(style.width()).isEqualTo(columns < 0 ? Style.PLAIN.width() : columns);
        assertThat(style.palette()).isEqualTo(Style.Palette.ANSI);
    }
}
