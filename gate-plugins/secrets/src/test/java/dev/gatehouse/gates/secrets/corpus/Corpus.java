package dev.gatehouse.gates.secrets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;

/** The texts of the corpus, made anew from their descriptions; the same ones each time, but for the private keys. */
final class Corpus {
    private static final List<String> PLACES = List.of(
            "api_token = \"%s\"\n",
            "export SERVICE_TOKEN=%s\n",
            "{\"name\": \"x\", \"value\": \"%s\", \"n\": 1}\n",
            "  token: %s\n",
            "<token>%s</token>\n",
            "curl -H 'X-Api-Key: %s' https://api.acme.io/v1\n",
            "https://api.acme.io/v1?limit=1&key=%s&page=2\n",
            "    new Client(\"%s\");\n",
            "Use `%s` as the key.\n",
            "echo \"first\\n%s\\nlast\"\n",
            "a,b,%s,d\n",
            "{var t=\"%s\",n=0;f(t)}\n",
            "# %s\n",
            "%s");
    private static final int DRAWS = 2;

    private Corpus() {}

    /** Tokens by their published shapes, each in two of many places. */
    static List<Sample> tokens() throws IOException {
        List<Sample> samples = new ArrayList<>();
        int place = 0;
        for (String line : lines("tokens.txt")) {
            String[] words = line.split(" ", 2);
            for (int draw = 0; draw < DRAWS; draw++) {
                String token = new Template(seed(line, draw)).expand(words[1]);
                samples.add(new Sample(words[0], token, String.format(PLACES.get(place++ % PLACES.size()), token)));
            }
        }
        return samples;
    }

    /** Lines with a secret that only its surroundings give away. */
    static List<Sample> named(String file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines(file)) {
            String[] words = line.split(" ", 2);
            for (int draw = 0; draw < DRAWS; draw++) {
                String text = new Template(seed(line, draw)).expand(words[1]);
                String secret = text.substring(text.indexOf('«') + 1, text.indexOf('»'));
                samples.add(new Sample(words[0], secret, text.replace("«", "").replace("»", "") + "\n"));
            }
        }
        return samples;
    }

    /** Private keys in the forms in which they are written down. */
    static List<Sample> privateKeys() throws GeneralSecurityException {
        List<Sample> samples = new ArrayList<>();
        for (String algorithm : List.of("RSA", "EC", "Ed25519", "DSA")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("RSA") || algorithm.equals("DSA")) {
                generator.initialize(1024, new SecureRandom());
            }
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            samples.add(key("private-key", pem("PRIVATE KEY", key, "\n")));
            samples.add(key("private-key", "String key = \"" + pem("PRIVATE KEY", key, "\\n") + "\";\n"));
            samples.add(key("encrypted-private-key", pem("ENCRYPTED PRIVATE KEY", key, "\r\n")));
        }
        Template template = new Template(1);
        byte[] body = template.draw("\1\2\3\4\5\6abcdefghijklmnopqrstuvwxyz[]{}^~", 400)
                .getBytes(StandardCharsets.UTF_8);
        for (String kind :
                List.of("RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "EC PRIVATE KEY", "PGP PRIVATE KEY BLOCK")) {
            samples.add(key("private-key", "    " + pem(kind, body, "\n    ")));
            samples.add(key("private-key", "{\"key\": \"" + pem(kind, body, "\\n") + "\"}"));
        }
        samples.add(key(
                "private-key",
                pem("RSA PRIVATE KEY", body, "\n").replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n\n")));
        samples.add(key(
                "putty-key",
                "PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 8\n" + base64(body, "\n") + "\nPrivate-MAC: 00\n"));
        return samples;
    }

    /** What looks like secrets and is none; what is drawn by chance twice, what is fixed once. */
    static List<Sample> lookAlikes() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines("look-alikes.txt")) {
            String once = new Template(seed(line, 0)).expand(line);
            String again = new Template(seed(line, 1)).expand(line);
            samples.add(new Sample("", "", once + "\n"));
            if (!again.equals(once)) {
                samples.add(new Sample("", "", again + "\n"));
            }
        }
        return samples;
    }

    private static Sample key(String rule, String text) {
        return new Sample(rule, "", text);
    }

    private static String pem(String kind, byte[] key, String end) {
        return "-----BEGIN " + kind + "-----" + end + base64(key, end) + end + "-----END " + kind + "-----";
    }

    private static String base64(byte[] bytes, String end) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replaceAll("(.{64})(?=.)", "$1" + Matcher.quoteReplacement(end));
    }

    private static long seed(String line, int draw) {
        return line.hashCode() * 31L + draw;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        }
    }
}
