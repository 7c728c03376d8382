package dev.gatehouse.gates.secrets.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Checks over the characters of tokens, as their issuers published them. */
final class Checksums {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CRC_DIGITS = 6;

    private Checksums() {}

    /** By "Behind GitHub's new authentication token formats" (2021), which npm follows. */
    static boolean endsInCrc(String token) {
        int body = token.lastIndexOf('_') + 1;
        int cut = token.length() - CRC_DIGITS;
        return cut > body && token.substring(cut).equals(base62(crc32(token.substring(body, cut))));
    }

    /** By Grafana's package satokengen. */
    static boolean endsInHexCrc(String token) {
        int cut = token.lastIndexOf('_');
        int crc = Integer.reverseBytes((int) crc32(token.substring(0, Math.max(0, cut))));
        return cut > 0 && token.substring(cut + 1).equals(HexFormat.of().toHexDigits(crc));
    }

    static boolean isWebToken(String token) {
        String header = decoded(token.substring(0, Math.max(0, token.indexOf('.'))));
        String payload = decoded(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return header.startsWith("{")
                && header.contains("\"alg\"")
                && payload.startsWith("{")
                && !payload.contains("1234567890")
                && !payload.contains("John Doe");
    }

    static boolean isBasicCredential(String encoded) {
        String plain = decoded(encoded);
        int colon = plain.indexOf(':');
        return colon >= 0
                && plain.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && Placeholders.isPlausiblePassword(plain.substring(colon + 1));
    }

    /** Base64 of either alphabet, with or without padding, as text; empty when it is none. */
    static String decoded(String base64) {
        String plain = base64.replace('+', '-').replace('/', '_').replace("=", "");
        try {
            return new String(Base64.getUrlDecoder().decode(plain), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Without percent signs, where it is written with them. */
    static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    static long crc32(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return crc.getValue();
    }

    static String base62(long value) {
        char[] digits = new char[CRC_DIGITS];
        long rest = value;
        for (int i = CRC_DIGITS - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new String(digits);
    }
}
