package dev.gatehouse.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String TOKEN = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";
    private static final String PASSWORD = "p<q/r&s\"t'u\\v=w+x";

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

        long masks = secrets.scrub(inChunks(text, chunk), out, Mask.STARS);

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

    @ParameterizedTest
    @MethodSource("looks")
    void findsASecretInEveryLook(String how, String text) {
        secrets.add(TOKEN);
        secrets.add(PASSWORD);

        String scrubbed = secrets.scrub(text);

        assertThat(scrubbed).as(how).startsWith("<").endsWith(">").contains("***");
        assertThat(scrubbed.replace("***", "")).as(how + ": " + scrubbed).hasSizeLessThanOrEqualTo(10);
    }

    static Stream<Arguments> looks() {
        String json = PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
        String xml = PASSWORD.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("json", json);
        looks.put("json within json", json.replace("\\", "\\\\").replace("\"", "\\\""));
        looks.put(
                "json for html",
                json.replace("<", "\\u003c").replace("&", "\\u0026").replace("'", "\\u0027"));
        looks.put("xml", xml);
        looks.put("xml within xml", xml.replace("&", "&amp;"));
        looks.put(
                "json within xml",
                json.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#x22;"));
        looks.put("url", URLEncoder.encode(PASSWORD, UTF_8));
        looks.put("url twice", URLEncoder.encode(URLEncoder.encode(PASSWORD, UTF_8), UTF_8));
        looks.put("url in small letters", URLEncoder.encode(PASSWORD, UTF_8).replace("%2F", "%2f"));
        looks.put("shell", PASSWORD.replace("'", "'\\''"));
        looks.put("shell otherwise", PASSWORD.replace("'", "'\"'\"'"));
        looks.put("backslashes", PASSWORD.replaceAll("[^a-z0-9]", "\\\\$0"));
        looks.put("coloured", TOKEN.substring(0, 9) + "\u001b[1;31m" + TOKEN.substring(9) + "\u001b[0m");
        looks.put("coloured, in xml", TOKEN.substring(0, 9) + "&#27;[31m" + TOKEN.substring(9));
        looks.put("coloured, in json", TOKEN.substring(0, 9) + "\\u001b[31m" + TOKEN.substring(9));
        looks.put("a link in it", TOKEN.substring(0, 4) + "\u001b]8;;http://x\u001b\\" + TOKEN.substring(4));
        looks.put("wrapped", TOKEN.substring(0, 20) + "\r\n      " + TOKEN.substring(20));
        looks.put("utf-16", TOKEN.replaceAll(".", "$0\0"));
        looks.put("hex", HexFormat.of().formatHex(TOKEN.getBytes(UTF_8)));
        looks.put("HEX", HexFormat.of().withUpperCase().formatHex(TOKEN.getBytes(UTF_8)));
        for (String before : List.of("", "u:", "us:", "use:")) {
            byte[] bytes = (before + TOKEN).getBytes(UTF_8);
            looks.put("base64 after " + before, Base64.getEncoder().encodeToString(bytes));
            looks.put("base64url after " + before, Base64.getUrlEncoder().encodeToString(bytes));
        }
        String wrapped = Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(TOKEN.getBytes(UTF_8));
        looks.put("base64 in lines", wrapped);
        return looks.entrySet().stream().map(look -> Arguments.of(look.getKey(), "<" + look.getValue() + ">"));
    }

    @Test
    void whatOnlyLooksAlikeStays() {
        secrets.add(TOKEN);
        String like = "%41%zz &amp;&lt;x &nosuch; &#xffffffff; \\u12 \\x 'a' \u001b[31mred\u001b[0m "
                + TOKEN.substring(0, 30);

        assertThat(secrets.scrub(like)).isEqualTo(like);
    }

    @Test
    void masksTheBeginningOfASecretBeforeTheEndOfAShortenedText() {
        secrets.add(TOKEN);

        assertThat(secrets.scrub("found " + TOKEN.substring(0, 25) + "…")).isEqualTo("found ***…");
        assertThat(secrets.scrub("found nothing…")).isEqualTo("found nothing…");
    }

    @Test
    void keepsLinesAndColumnsWhereTheShapeMatters() throws IOException {
        secrets.add("pässwörd😀x");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        secrets.scrub(inChunks("a pässwörd😀x b\npäss\n  wörd😀x c\n", 3), out, Mask.SAME_SHAPE);

        assertThat(out.toString(UTF_8)).isEqualTo("a *********** b\n****\n********* c\n");
    }

    /** With a window that a match could never outgrow, whatever fills the gap. */
    @Test
    void aSecretSpreadOverMoreThanTheWindowDoesNotStopTheCopy() throws IOException {
        secrets.add(TOKEN);
        String text = TOKEN.substring(0, 9) + "\0".repeat(200_000) + TOKEN.substring(9) + " end";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        secrets.scrub(inChunks(text, 5000), out, Mask.STARS);

        assertThat(out.toString(UTF_8)).endsWith(" end");
    }

    /** Hundreds of secrets that share their beginnings, in texts made of these: a scan that goes back would take hours. */
    @Test
    @Timeout(60)
    void manySecretsThatLookAlikeCostNoMoreThanOne() throws IOException {
        String prefix = "ab".repeat(200);
        for (int i = 0; i < 500; i++) {
            secrets.add(prefix + "%03d".formatted(i));
        }
        InputStream text = new SequenceInputStream(
                new ByteArrayInputStream("ab".repeat(2_000_000).getBytes(UTF_8)),
                new ByteArrayInputStream("007".getBytes(UTF_8)));

        assertThat(secrets.scrub(text, OutputStream.nullOutputStream(), Mask.STARS))
                .isEqualTo(1);
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
