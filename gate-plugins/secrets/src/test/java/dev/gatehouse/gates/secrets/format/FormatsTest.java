package dev.gatehouse.gates.secrets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gates.secrets.format.Format.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @Test
    void thereAreManyAndEachHasItsOwnName() {
        assertThat(Formats.ALL).hasSizeGreaterThan(100).extracting(Format::id).doesNotHaveDuplicates();
    }

    @Test
    void eachHasKeywordsThatTheAutomatonTakesAndAShapeThatCompiles() {
        assertThat(Formats.ALL).allSatisfy(format -> {
            assertThat(format.keywords())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word).hasSizeBetween(3, 100).isASCII());
            assertThat(format.title()).startsWith("a");
            assertThat(format.kind() == Kind.ASSIGNMENT || format.shape().at("nothing of the kind") == null)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a  b\n  shape x",
                "a  b\n  find abc\n  shpe x",
                "a  b\n  find abc\n  check no",
                "a  b\n  find abc\n  reach x"
            })
    void aMalformedEntryIsNamed(String text) {
        assertThatThrownBy(() -> FormatFile.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format a");
    }

    /** The example of GitHub's announcement; it stands in parts so that nobody takes it for a token. */
    @Test
    void theChecksumIsGithubs() {
        assertThat(Checksums.endsInCrc("ghp_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17"))
                .isTrue();
        assertThat(Checksums.endsInCrc("ghp_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq18"))
                .isFalse();
        assertThat(Checksums.endsInCrc("ghp_")).isFalse();
    }

    @Test
    void theChecksumIsGrafanas() {
        assertThat(Checksums.endsInHexCrc("glsa_" + "iNValIdinValiDinvalidinvalidinva" + "_5b582697"))
                .isTrue();
        assertThat(Checksums.endsInHexCrc("glsa_" + "iNValIdinValiDinvalidinvalidinva" + "_5b582698"))
                .isFalse();
        assertThat(Checksums.endsInHexCrc("glsa")).isFalse();
    }

    /** The test vectors of BIP 173. */
    @Test
    void theChecksumIsThatOfBech32() {
        assertThat(Bech32.isValid("A12UEL5L")).isTrue();
        assertThat(Bech32.isValid("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"))
                .isTrue();
        assertThat(Bech32.isValid("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3x"))
                .isFalse();
        assertThat(Bech32.isValid("A1G7SGD8")).isFalse();
        assertThat(Bech32.isValid("1")).isFalse();
    }

    @Test
    void entropyIsShannons() {
        assertThat(Entropy.of("")).isZero();
        assertThat(Entropy.of("aaaa")).isZero();
        assertThat(Entropy.of("abcd")).isEqualTo(2.0);
    }
}
