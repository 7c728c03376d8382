package dev.gatehouse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How single words are read and guessed. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({"needz,needs", "nedes,needs", "tiemout,timeout", "mod,mode", "adviosry,advisory", "rn,run"})
    void aTypingErrorIsGuessed(String word, String meant) {
        assertThat(DidYouMean.closest(word, List.of("type", "needs", "mode", "timeout", "advisory", "run")))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "x", ""})
    void anythingElseIsNot(String word) {
        assertThat(DidYouMean.closest(word, List.of("needs", "timeout"))).isEmpty();
    }

    @Test
    void neighboursThatSwappedPlacesAreOneEdit() {
        assertThat(DidYouMean.distance("ab", "ba")).isEqualTo(1);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "90s,90000", "10m,600000", "1h30m,5400000", "1h1m1s1ms,3661001"})
    void durationsHaveUnits(String text, long millis) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "m", "10 m", "10M", "30m1h", "1m1m", "-1m", "1.5h", "0s", "0h0m", "9999999999h", "１m"})
    void anythingElseIsNoDuration(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,INTEGER",
        "-17,INTEGER",
        "+3,INTEGER",
        "0x1F,INTEGER",
        "0o17,INTEGER",
        "1.5,NUMBER",
        ".5,NUMBER",
        "5.,NUMBER",
        "1e3,NUMBER",
        "-1.5E-7,NUMBER",
        ".inf,NUMBER",
        "-.INF,NUMBER",
        ".nan,NUMBER",
        "true,BOOLEAN",
        "False,BOOLEAN",
        "null,NOTHING",
        "~,NOTHING",
        "yes,STRING",
        "off,STRING",
        "2027-01-31,STRING",
        "1.2.3,STRING",
        "1_000,STRING",
        "0b1,STRING",
        "-,STRING",
        ".,STRING",
        "+,STRING",
        "1e,STRING",
        "e5,STRING",
        ".e5,STRING",
        "0x,STRING",
        "1f,STRING"
    })
    void plainScalarsFollowTheCoreSchema(String text, ScalarKind kind) {
        assertThat(ScalarKind.ofPlain(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"maxChars,max-chars", "run,run", "sha256,sha256", "fileMegabytes,file-megabytes"})
    void keysAreKebabCase(String component, String key) {
        assertThat(Key.kebab(component)).isEqualTo(key);
    }
}
