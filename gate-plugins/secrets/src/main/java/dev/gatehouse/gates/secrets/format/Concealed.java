package dev.gatehouse.gates.secrets.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What has to be kept out of all outputs because of a secret. */
public final class Concealed {
    private Concealed() {}

    /** The secret, and what it decodes to. */
    public static List<String> of(Format format, String secret) {
        List<String> all = new ArrayList<>();
        all.add(secret);
        if (format.check() == Check.BASIC) {
            String plain = Checksums.decoded(secret);
            all.add(plain);
            all.add(plain.substring(plain.indexOf(':') + 1));
        }
        if (format.check() == Check.ENCODED_KEY) {
            Checksums.decoded(secret)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .forEach(all::add);
        }
        if (format.check() == Check.PASSWORD && secret.contains("%")) {
            try {
                all.add(URLDecoder.decode(secret.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return all; // not encoded after all
            }
        }
        return all;
    }
}
