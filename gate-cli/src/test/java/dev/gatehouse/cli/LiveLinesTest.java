package dev.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn while gates run. */
class LiveLinesTest {
    private static final String UP = "\u001b[1A\u001b[2K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;
    private final LiveLines lines = new LiveLines(Shell.stream(screen), 60, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private String drawn() {
        screen.reset();
        lines.draw();
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void after(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void everyRunningGateHasALineWithItsUsualTime() {
        lines.usual(Map.of("tests", Duration.ofMillis(39_700), "gone", Duration.ofSeconds(3)));
        lines.started("build");
        after(5);
        lines.started("tests");
        lines.progress("tests", "3 of 9");
        after(12);

        assertThat(drawn())
                .isEqualTo("  build                     17s  \n" + "  tests             12s of ~40s  3 of 9\n");
    }

    @Test
    void drawingAnewErasesWhatWasDrawn() {
        lines.started("a");
        lines.started("b");
        drawn();
        lines.finished("a");

        assertThat(drawn()).startsWith(UP + UP + "  b ").doesNotContain("  a ");
        lines.finished("b");
        assertThat(drawn()).isEqualTo(UP);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void theEndErasesEverythingForGood() {
        lines.started("a");
        drawn();
        screen.reset();
        lines.end();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(UP);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void aGateThatIsAskedAgainIsShownAgain() {
        lines.started("a");
        lines.finished("a");
        lines.started("a");
        lines.progress("a", "asking the base");

        assertThat(drawn()).contains("asking the base");
    }

    @Test
    void whatIsSaidOfAGateThatDoesNotRunIsNotShown() {
        lines.progress("a", "late");

        assertThat(drawn()).isEmpty();
    }

    @Test
    void foreignTextNeitherSteersTheTerminalNorWraps() {
        lines.started("a");
        lines.progress("a", "x\u001b[2J\r\n\u009b1A\u202e" + "y".repeat(100));

        assertThat(drawn())
                .isEqualTo("  a                          0s  x [2J   1A yyyyyyyyyyyyyyy…\n")
                .satisfies(text -> assertThat(text.strip().length()).isLessThanOrEqualTo(60));
    }

    @Test
    void wideCharactersCountTwiceAndAreNotCutInHalf() {
        assertThat(TerminalText.line("漢字漢字", 7)).isEqualTo("漢字漢…");
        assertThat(TerminalText.line("\ud83d\ude00\ud83d\ude00", 4)).isEqualTo("\ud83d\ude00…");
        assertThat(TerminalText.line("plain – text", 40)).isEqualTo("plain – text");
        assertThat(TerminalText.line("a\ud83dz", 40)).isEqualTo("a z");
    }
}
