package dev.gatehouse.config;

import dev.gatehouse.gate.Setting;

/**
 * A third-party plugin that may be loaded.
 *
 * @param id the plugin's id
 * @param version exactly
 * @param sha256 of its jar, lower-case hexadecimal
 * @param at where the entry stands
 */
public record PluginEntry(
        @Setting("The plugin's id.") String id,
        @Setting("Its version, exactly.") String version,

        @Setting("SHA-256 of its jar: 64 lower-case hexadecimal digits.")
        String sha256,

        Position at) {
    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException if the digest is none */
    public PluginEntry {
        Texts.requireSome("id", id);
        Texts.requireSome("version", version);
        if (sha256.length() != DIGITS || !isHex(sha256)) {
            throw new IllegalArgumentException("'sha256' is not " + DIGITS + " lower-case hexadecimal digits");
        }
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
