package dev.gatehouse.gates.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gates.secrets.format.Randomness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
    private static final String TOKEN = "AK" + "IAQ7Z2LM4NVB5XW3RT";
    private static final String RANDOM = "q8Zr2LxW" + "v5Tn0BkY7mHd3JcS";
    private static final int MANY = 100_000_000;

    private final SecretScanner scanner = new SecretScanner(Randomness.USUAL);
    private final List<Sighting> found = new ArrayList<>();

    private Encoding scan(InputStream in) throws IOException {
        found.clear();
        return scanner.scan(in, found::add);
    }

    private Encoding scan(String text) throws IOException {
        return scan(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes of one kind, without holding them. */
    private static InputStream many(int count, char c) {
        return new InputStream() {
            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int read = Math.min(length, left);
                java.util.Arrays.fill(target, offset, offset + read, (byte) c);
                left -= read;
                return read > 0 ? read : -1;
            }
        };
    }

    @Test
    void aPlaceIsALineAndAColumnOfCharacters() throws IOException {
        scan("one\n\u00e4\u20ac\ud83d\ude00 key=" + TOKEN + "\n");

        assertThat(found).singleElement().satisfies(sighting -> {
            assertThat(sighting.line()).isEqualTo(2);
            assertThat(sighting.column()).isEqualTo(10);
            assertThat(sighting.secret()).isEqualTo(TOKEN);
            assertThat(sighting.text()).endsWith(TOKEN);
        });
    }

    @Test
    void whereverTheWindowEndsATokenIsFoundOnce() throws IOException {
        byte[] token = (" " + TOKEN + " ").getBytes(StandardCharsets.UTF_8);
        for (int before = 232_000; before < 264_000; before += 331) {
            int length = before;
            InputStream first = new SequenceInputStream(many(length, '.'), new ByteArrayInputStream(token));
            scan(new SequenceInputStream(first, many(300_000, '.')));

            assertThat(found)
                    .as("after %d bytes", length)
                    .extracting(Sighting::secret)
                    .containsExactly(TOKEN);
        }
    }

    @Test
    void aLineOf100MegabytesIsReadToItsEnd() throws IOException {
        scan(new SequenceInputStream(many(MANY, ','), stream(TOKEN + "\nlast " + TOKEN)));

        assertThat(found).extracting(Sighting::line).containsExactly(1, 2);
        assertThat(found).extracting(Sighting::column).containsExactly(0, 6);
        assertThat(found).extracting(Sighting::text).containsExactly("", "last " + TOKEN);
    }

    @Test
    void linesAreCountedAcrossWindows() throws IOException {
        scan(new SequenceInputStream(many(1_000_000, '\n'), stream(TOKEN)));

        assertThat(found).extracting(Sighting::line).containsExactly(1_000_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE"})
    void wideEncodingsAreDecoded(String charset) throws IOException {
        String mark = charset.equals("UTF-32LE") ? "\ufeff" : "";
        byte[] bytes = (mark + "first\napi_token = \"" + RANDOM + "\"\n").getBytes(Charset.forName(charset));

        assertThat(scan(new ByteArrayInputStream(bytes))).isEqualTo(Encoding.WIDE);
        assertThat(found)
                .extracting(Sighting::secret, Sighting::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RANDOM, 2));
    }

    @Test
    void binaryFilesAreSearchedForTokensButNotForAssignments() throws IOException {
        assertThat(scan("\0\1\2" + TOKEN + "\0 api_token=\"" + RANDOM + "\"")).isEqualTo(Encoding.BINARY);
        assertThat(found).extracting(Sighting::secret).containsExactly(TOKEN);

        scan("\1\2" + TOKEN + "\1 api_token=\"" + RANDOM + "\"");
        assertThat(found).extracting(Sighting::secret).containsExactly(TOKEN, RANDOM);
    }

    @Test
    void aTokenInAnAssignmentIsReportedAsTheToken() throws IOException {
        scan("api_token = \"" + TOKEN + "\"");
        assertThat(found).extracting(each -> each.format().id()).containsExactly("aws-access-key");
    }

    @Test
    void aTokenWithinALongerWordIsNone() throws IOException {
        scan("x" + TOKEN + " " + TOKEN + "x _" + TOKEN);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-eyJa", "jdbc:x:y?password="})
    void beginningsWithoutEndAreGivenUpInsteadOfTakingForever(String text) {
        assertThatThrownBy(() -> scan(text.repeat(500_000))).isInstanceOf(ExhaustedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"changeme\";\n",
                "token secret credential api_key ",
                "-----BEGIN PRIVATE KEY-----",
                "a://b:c://",
                "AKIA",
                "SG.",
                "AAAAAAAA",
                "basic bearer bot "
            })
    void textFullOfKeywordsIsReadToItsEnd(String text) throws IOException {
        scan(text.repeat(2_000_000 / text.length()) + "\n" + TOKEN);
        assertThat(found).last().extracting(Sighting::secret).isEqualTo(TOKEN);
    }

    @Test
    void thePiecesOfAKeyAreItsLines() throws IOException {
        String line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA" + "AoIBAQ7xK2pLw9Zv";
        String other = "Zt4Rq8Yw1Nc6Hb3Jm5Xs0Vf7Gd2Ka9Pe" + "uQoLiTzErBnMhWjSyC4x";
        scan("-----BEGIN PRIVATE" + " KEY-----\n" + line + "\n" + other + "\n-----END PRIVATE" + " KEY-----\n");

        assertThat(found).singleElement().satisfies(sighting -> {
            assertThat(sighting.conceal()).containsExactly(line, other);
            assertThat(sighting.line()).isEqualTo(1);
            assertThat(sighting.endLine()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void anInterruptEndsTheReading() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> scan(many(1_000_000, '.'))).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theScannerMayBeUsedAgain() throws IOException {
        scan("\n\n" + TOKEN);
        scan("\n" + TOKEN);
        assertThat(found).extracting(Sighting::line).containsExactly(2);
    }
}
