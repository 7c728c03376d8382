package dev.gatehouse.gates.secrets.format;

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
            String credential = Checksums.decoded(secret);
            all.add(credential);
            all.add(credential.substring(credential.indexOf(':') + 1));
        }
        if (format.check() == Check.ENCODED_KEY) {
            Checksums.decoded(secret)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .forEach(all::add);
        }
        String plain = Checksums.unescaped(secret);
        if (!plain.equals(secret)) {
            all.add(plain);
        }
        return all;
    }
}
