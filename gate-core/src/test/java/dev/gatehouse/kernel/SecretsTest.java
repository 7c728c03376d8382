package dev.gatehouse.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void masksEverySecretWhereverItStands() {
        secrets.add("hunter2");
        secrets.add("pässwörd");

        assertThat(secrets.scrub("hunter2 in, pässwörd out; hunter2")).isEqualTo("*** in, *** out; ***");
        assertThat(secrets.scrub("nothing here")).isEqualTo("nothing here");
    }

    @Test
    void takesTheLongestOfSeveralAndLeavesNothingOfOverlappingOnes() {
        secrets.add("abcd");
        secrets.add("abcdefgh");
        secrets.add("ghijkl");

        assertThat(secrets.scrub("<abcdefgh>")).isEqualTo("<***>");
        assertThat(secrets.scrub("<abcdefghijkl>")).isEqualTo("<***>");
        assertThat(secrets.scrub("<abcdXghijkl>")).isEqualTo("<***X***>");
    }

    @Test
    void masksTheLinesOfATextOfSeveralLines() {
        secrets.add("-----BEGIN KEY-----\r\n  bGluZTE=\nbGluZTI=\n-----END KEY-----\n");

        assertThat(secrets.scrub("log: bGluZTE= and\n> bGluZTI=")).isEqualTo("log: *** and\n> ***");
    }

    @Test
    void masksASecretOfAnyLength() {
        String key = IntStream.range(0, 5_000)
                .mapToObj(i -> Integer.toString(i % 36, 36))
                .reduce("", String::concat);
        secrets.add(key);

        assertThat(secrets.scrub("a " + key + " b")).isEqualTo("a *** b");
    }

    @Test
    void ignoresWhatIsTooShortToBeASecret() {
        secrets.add("abc");
        secrets.add("");
        secrets.add(" \n ");

        assertThat(secrets.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096, 65_536, 1 << 20})
    void streamsAreScrubbedWhereverTheReadsFall(int chunk) throws IOException {
        secrets.add("topsecret");
        secrets.add("secretive-token");
        String text = "x".repeat(65_530) + "topsecretive-token" + "y".repeat(70_000) + "topsecret" + "z".repeat(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long masks = secrets.scrub(inChunks(text, chunk), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("x".repeat(65_530) + "***" + "y".repeat(70_000) + "***" + "zzz");
        assertThat(masks).isEqualTo(2);
    }

    @Test
    void agreesWithAPlainSearchOnRandomTexts() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            Secrets some = new Secrets();
            String[] drawn = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> draw(random, 4 + random.nextInt(4)))
                    .toArray(String[]::new);
            for (String secret : drawn) {
                some.add(secret);
            }
            String text = draw(random, random.nextInt(60));
            assertThat(some.scrub(text))
                    .as(text + " " + String.join(",", drawn))
                    .isEqualTo(plainly(text, drawn));
        }
    }

    @Test
    void masksWhatIsLeftOfASecretAtTheStartOfATail() {
        secrets.add("topsecretvalue");

        assertThat(secrets.scrubTail("secretvalue and more")).isEqualTo("*** and more");
        assertThat(secrets.scrubTail("plain")).isEqualTo("plain");
    }

    @Test
    void refusesMoreSecretsThanItCanBear() {
        IntStream.range(0, 10_000).forEach(i -> secrets.add("secret-" + i));

        assertThatThrownBy(() -> secrets.add("one more")).isInstanceOf(IllegalStateException.class);
    }

    private static String draw(Random random, int length) {
        return random.ints(length, 0, 2).mapToObj(bit -> bit == 0 ? "a" : "b").reduce("", String::concat);
    }

    private static String plainly(String text, String[] drawn) {
        boolean[] masked = new boolean[text.length()];
        for (String secret : drawn) {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                java.util.Arrays.fill(masked, at, at + secret.length(), true);
            }
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!masked[i]) {
                plain.append(text.charAt(i));
            } else if (i == 0 || !masked[i - 1]) {
                plain.append("***");
            }
        }
        return plain.toString();
    }

    private static InputStream inChunks(String text, int chunk) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, chunk));
            }
        };
    }
}
