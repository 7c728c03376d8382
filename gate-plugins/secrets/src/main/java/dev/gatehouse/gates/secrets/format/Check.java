package dev.gatehouse.gates.secrets.format;

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
    /** A chosen password, which is no placeholder. */
    PASSWORD {
        @Override
        public boolean passes(String secret) {
            return Placeholders.isPlausiblePassword(secret);
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

    /** Whether it may be a secret. */
    public abstract boolean passes(String secret);
}
