package dev.gatehouse.gates.secrets.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts up. {@code {hex:40}} stands for forty hexadecimal digits, and so on for the alphabets below; {@code
 * {uuid}}, {@code {jwt}}, {@code {age}}, {@code {pwd}}, {@code {basic}}, {@code {pem64}}, {@code {crc62:ghp_}} and
 * {@code {crchex:glsa_}} for what their names say; {@code {}} for nothing, so that no token stands whole in a file. A
 * backslash and n make a line end. The same seed makes the same text.
 */
final class Template {
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> ALPHABETS = Map.ofEntries(
            Map.entry("digit", DIGITS),
            Map.entry("hex", DIGITS + "abcdef"),
            Map.entry("HEX", DIGITS + "ABCDEF"),
            Map.entry("b32", UPPER + "234567"),
            Map.entry("b36", DIGITS + LOWER),
            Map.entry("B36", DIGITS + UPPER),
            Map.entry("alpha", UPPER + LOWER),
            Map.entry("b62", DIGITS + UPPER + LOWER),
            Map.entry("b64", DIGITS + UPPER + LOWER + "+/"),
            Map.entry("b64u", DIGITS + UPPER + LOWER + "-_"));
    private static final String[] WORDS = {"Grape", "tiger", "Copper", "violin", "Harbor", "meadow", "Rocket", "falcon"
    };
    private static final Pattern PART =
            Pattern.compile("\\{(?:([a-zA-Z0-9]+):([0-9]+)|(uuid|jwt|age|pwd|basic|pem64)|(crc62|crchex):(\\w+)|)\\}");

    private final Random random;

    Template(long seed) {
        random = new Random(seed);
    }

    String expand(String template) {
        Matcher matcher = PART.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(part(matcher)));
        }
        return matcher.appendTail(text).toString().replace("\\n", "\n").replace("\\\n", "\\n");
    }

    private String part(Matcher matcher) {
        if (matcher.group(1) != null) {
            String alphabet = ALPHABETS.get(matcher.group(1));
            return alphabet == null ? matcher.group() : draw(alphabet, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(4) != null) {
            return matcher.group(4).equals("crc62")
                    ? Checked.github(matcher.group(5), draw(ALPHABETS.get("b62"), 30))
                    : Checked.grafana(matcher.group(5) + draw(ALPHABETS.get("b62"), 32));
        }
        return matcher.group(3) == null ? "" : special(matcher.group(3));
    }

    private String special(String name) {
        return switch (name) {
            case "uuid" ->
                new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63).toString();
            case "jwt" ->
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "."
                        + base64("{\"sub\":\"" + draw(LOWER, 9) + "\",\"iat\":17" + draw(DIGITS, 8) + "}") + "."
                        + draw(ALPHABETS.get("b64u"), 86);
            case "age" -> Checked.age(random);
            case "pwd" -> password();
            case "basic" ->
                Base64.getEncoder()
                        .encodeToString((draw(LOWER, 6) + ":" + password()).getBytes(StandardCharsets.UTF_8));
            default -> Base64.getEncoder().encodeToString(pem().getBytes(StandardCharsets.UTF_8));
        };
    }

    private String password() {
        return WORDS[random.nextInt(WORDS.length)]
                + draw("-_.!*", 1)
                + draw(ALPHABETS.get("b62"), 6)
                + WORDS[random.nextInt(WORDS.length)]
                + draw(DIGITS, 2);
    }

    /** Not a key, but of the shape of one. */
    private String pem() {
        String base64 = ALPHABETS.get("b64");
        return "-----BEGIN EC PRIVATE KEY-----\n" + draw(base64, 64) + "\n" + draw(base64, 64) + "\n" + draw(base64, 30)
                + "==\n-----END EC PRIVATE KEY-----\n";
    }

    String draw(String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        random.ints(count, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
