package dev.gatehouse.gates.secrets;

import dev.gatehouse.gates.secrets.format.Format;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Names secrets without giving them away: the same secret has the same name on every machine and on both sides, and who
 * has a name can find the secret only by trying, each try costing thousands of hashes (PBKDF2, RFC 8018), because the
 * secret may be a password from a list. Remembers what it has named; not safe for several threads.
 */
final class Digest {
    private static final int ROUNDS = 5_000;
    private static final int BITS = 96;

    private final Map<String, String> known = new HashMap<>();

    /** The key of findings of that secret. */
    String key(Format format, String secret) {
        return known.computeIfAbsent(format.rule() + '\0' + secret, text -> slow(format.rule(), secret));
    }

    private static String slow(String rule, String secret) {
        byte[] salt = ("gatehouse/1 " + rule).getBytes(StandardCharsets.UTF_8);
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, BITS);
        try {
            byte[] digest = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks PBKDF2WithHmacSHA256, which Java 17 promises", e);
        } finally {
            spec.clearPassword();
        }
    }
}
