package dev.gatehouse.gates.secrets.format;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a text of the right shape has to pass before it counts as a secret. */
public enum Check {
    /** Nothing. */
    NONE(secret -> true),
    /** GitHub and npm: the last six characters are the CRC-32 of those after the first underscore, in Base62. */
    CRC32_BASE62(Checksums::endsInCrc),
    /** Grafana: the last eight characters are the CRC-32 of what is before the last underscore, as bytes from the least. */
    CRC32_HEX(Checksums::endsInHexCrc),
    /** Letters and digits. */
    MIXED(secret -> secret.chars().anyMatch(Check::isDigit) && secret.chars().anyMatch(Check::isLetter)),
    /** Letters of both cases, which spell nothing. */
    CASED(secret -> secret.chars().anyMatch(Check::isUpperCase)
            && secret.chars().anyMatch(Check::isLowerCase)
            && !Randomness.isWordy(secret)),
    /** What a generator made. */
    RANDOM(Randomness.USUAL::accepts),
    /** A private key once more in Base64. */
    ENCODED_KEY(secret -> Checksums.decoded(secret).contains("PRIVATE KEY-----")),
    /** A chosen password, which is no placeholder. */
    PASSWORD(Placeholders::isPlausiblePassword),
    /** A password before a host, written with percent signs; before a host for documentation (RFC 2606) a long one. */
    URL_PASSWORD(secret -> Placeholders.isPlausiblePassword(Checksums.unescaped(secret))) {
        @Override
        public boolean fits(String secret, String match) {
            return secret.length() >= TOO_LONG_FOR_EXAMPLES
                    || !EXAMPLE_HOST.matcher(match).find();
        }
    },
    /** A JSON Web Token: a header in Base64 that names an algorithm. */
    JWT(Checksums::isWebToken),
    /** An HTTP basic credential: Base64 of a name, a colon and a password. */
    BASIC(Checksums::isBasicCredential),
    /** Bech32 with its checksum (BIP 173), as age keys have. */
    BECH32(Bech32::isValid);

    private static final int TOO_LONG_FOR_EXAMPLES = 12;
    private static final Pattern EXAMPLE_HOST = Pattern.compile(
            "@(?i:([a-z0-9.-]*\\.)?example(\\.[a-z]+)?|host(name)?|server|[a-z0-9.-]+\\.(test|invalid))$");

    private final Predicate<String> passes;

    Check(Predicate<String> passes) {
        this.passes = passes;
    }

    /** Whether it may be a secret. */
    public boolean passes(String secret) {
        return passes.test(secret);
    }

    /** Whether all that matched, the secret and what is around it, speaks for one. */
    public boolean fits(String secret, String match) {
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return isUpperCase(c) || isLowerCase(c);
    }

    private static boolean isUpperCase(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLowerCase(int c) {
        return c >= 'a' && c <= 'z';
    }
}
