package dev.gatehouse.gates.secrets.format;

import java.util.regex.Pattern;

/** What a text of the right shape has to pass before it counts as a secret. */
public enum Check {
    /** Nothing. */
    NONE {
        @Override
        public boolean passes(String secret) {
            return true;
        }
    },
    /** GitHub and npm: the last six characters are the CRC-32 of those after the first underscore, in Base62. */
    CRC32_BASE62 {
        @Override
        public boolean passes(String secret) {
            return Checksums.endsInCrc(secret);
        }
    },
    /** Grafana: the last eight characters are the CRC-32 of what is before the last underscore, as bytes from the least. */
    CRC32_HEX {
        @Override
        public boolean passes(String secret) {
            return Checksums.endsInHexCrc(secret);
        }
    },
    /** Letters and digits. */
    MIXED {
        @Override
        public boolean passes(String secret) {
            return secret.chars().anyMatch(c -> c >= '0' && c <= '9')
                    && secret.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        }
    },
    /** Letters of both cases, which spell nothing. */
    CASED {
        @Override
        public boolean passes(String secret) {
            return secret.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                    && secret.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                    && !Randomness.isWordy(secret);
        }
    },
    /** What a generator made. */
    RANDOM {
        @Override
        public boolean passes(String secret) {
            return Randomness.USUAL.accepts(secret);
        }
    },
    /** A private key once more in Base64. */
    ENCODED_KEY {
        @Override
        public boolean passes(String secret) {
            return Checksums.decoded(secret).contains("PRIVATE KEY-----");
        }
    },
    /** A chosen password, which is no placeholder. */
    PASSWORD {
        @Override
        public boolean passes(String secret) {
            return Placeholders.isPlausiblePassword(secret);
        }
    },
    /** A password before a host, written with percent signs; before a host for documentation (RFC 2606) a long one. */
    URL_PASSWORD {
        @Override
        public boolean passes(String secret) {
            return Placeholders.isPlausiblePassword(Checksums.unescaped(secret));
        }

        @Override
        public boolean fits(String secret, String match) {
            return secret.length() >= TOO_LONG_FOR_EXAMPLES
                    || !EXAMPLE_HOST.matcher(match).find();
        }
    },
    /** A JSON Web Token: a header in Base64 that names an algorithm. */
    JWT {
        @Override
        public boolean passes(String secret) {
            return Checksums.isWebToken(secret);
        }
    },
    /** An HTTP basic credential: Base64 of a name, a colon and a password. */
    BASIC {
        @Override
        public boolean passes(String secret) {
            return Checksums.isBasicCredential(secret);
        }
    },
    /** Bech32 with its checksum (BIP 173), as age keys have. */
    BECH32 {
        @Override
        public boolean passes(String secret) {
            return Bech32.isValid(secret);
        }
    };

    private static final int TOO_LONG_FOR_EXAMPLES = 12;
    private static final Pattern EXAMPLE_HOST = Pattern.compile(
            "@(?i:([a-z0-9.-]*\\.)?example(\\.[a-z]+)?|host(name)?|server|[a-z0-9.-]+\\.(test|invalid))$");

    /** Whether it may be a secret. */
    public abstract boolean passes(String secret);

    /** Whether all that matched, the secret and what is around it, speaks for one. */
    public boolean fits(String secret, String match) {
        return true;
    }
}
